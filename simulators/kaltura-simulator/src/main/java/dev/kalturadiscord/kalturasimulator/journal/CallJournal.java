package dev.kalturadiscord.kalturasimulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.fault.FaultKind;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest calls. */
public final class CallJournal {
  private static final int CAPACITY = 10_000;

  private final KsCodec codec;
  private final Deque<RecordedCall> calls = new ArrayDeque<>();
  private long lastSequence;

  public CallJournal(KsCodec codec) {
    this.codec = codec;
  }

  public synchronized void add(CallDraft draft) {
    Optional<Ks> ks = Optional.ofNullable(draft.ks()).flatMap(codec::decode);
    JsonNode result = draft.result();
    FaultKind fault = draft.fault();
    lastSequence++;
    calls.addLast(
        new RecordedCall(
            lastSequence,
            draft.service(),
            draft.action(),
            draft.path(),
            Masking.masked(draft.parameters()),
            ks.map(Ks::userId).orElse(null),
            ks.map(known -> known.type().name()).orElse(null),
            result == null ? null : Masking.masked(result),
            draft.errorCode(),
            fault == null ? null : fault.wireName()));
    if (calls.size() > CAPACITY) {
      calls.removeFirst();
    }
  }

  /** The calls with a sequence above this one. */
  public synchronized List<RecordedCall> since(long sequence) {
    return calls.stream().filter(call -> call.sequence() > sequence).toList();
  }

  /** Forgets the calls; the sequence goes on, so that an old position stays meaningful. */
  public synchronized void clear() {
    calls.clear();
  }
}
