package dev.kalturadiscord.kalturasimulator.cdn;

import dev.kalturadiscord.kalturasimulator.entry.Entries;
import dev.kalturadiscord.kalturasimulator.entry.Entry;
import dev.kalturadiscord.kalturasimulator.entry.MediaEntry;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.SessionLedger;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import java.util.Arrays;
import java.util.Optional;

/** Decides who gets the content of an entry. */
public final class CdnAccess {
  private static final String ANY_ENTRY = "*";

  private final Account account;
  private final KsCodec codec;
  private final SessionLedger ledger;
  private final Entries entries;
  private final Storage storage;

  public CdnAccess(
      Account account, KsCodec codec, SessionLedger ledger, Entries entries, Storage storage) {
    this.account = account;
    this.codec = codec;
    this.ledger = ledger;
    this.entries = entries;
    this.storage = storage;
  }

  /** The entry with this id, if it is open or the session of the request may watch it. */
  <E extends Entry> E entry(CdnRequest request, String id, Class<E> type) throws CdnRefused {
    if (!request.partnerId().equals(Integer.toString(account.partnerId()))) {
      throw new CdnRefused(CdnError.PARTNER_NOT_FOUND);
    }
    E entry = existing(id, type);
    if (entry instanceof MediaEntry media && media.isRestricted()) {
      check(request, id);
    }
    return entry;
  }

  /** The session of the request, whether it is good for anything or not. */
  Optional<Ks> session(CdnRequest request) {
    return request.ks().flatMap(codec::decode);
  }

  long now() {
    return storage.now();
  }

  private <E extends Entry> E existing(String id, Class<E> type) throws CdnRefused {
    try {
      return entries.existing(id, type);
    } catch (ApiError notFound) {
      throw new CdnRefused(CdnError.ENTRY_NOT_FOUND);
    }
  }

  private void check(CdnRequest request, String id) throws CdnRefused {
    if (request.ks().isEmpty()) {
      throw new CdnRefused(CdnError.ACCESS_CONTROL_RESTRICTED);
    }
    Ks ks = session(request).orElseThrow(() -> new CdnRefused(CdnError.INVALID_KS_STRING));
    if (ks.isExpired(storage.now())) {
      throw new CdnRefused(CdnError.KS_EXPIRED);
    }
    if (ledger.isEnded(ks)) {
      throw new CdnRefused(CdnError.INVALID_KS);
    }
    if (!ks.isAdmin() && !names(ks, id)) {
      throw new CdnRefused(CdnError.ACCESS_CONTROL_RESTRICTED);
    }
  }

  /** The privilege {@code sview} names entries, with slashes between them. */
  private static boolean names(Ks ks, String id) {
    return Arrays.stream(ks.privilege("sview").orElse("").split("/", -1))
        .anyMatch(named -> named.equals(id) || named.equals(ANY_ENTRY));
  }
}
