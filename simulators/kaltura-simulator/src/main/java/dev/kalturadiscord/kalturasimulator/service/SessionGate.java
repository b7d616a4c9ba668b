package dev.kalturadiscord.kalturasimulator.service;

import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.SessionLedger;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import java.util.function.Predicate;

/** Decides whether the KS of a call is good, with the words Kaltura has for each refusal. */
public final class SessionGate {
  private static final int INVALID_STRING = -1;
  private static final int INVALID_TYPE = -4;

  private final KsCodec codec;
  private final SessionLedger ledger;
  private final Predicate<String> isBlockedUser;
  private final Storage storage;

  public SessionGate(
      KsCodec codec, SessionLedger ledger, Predicate<String> isBlockedUser, Storage storage) {
    this.codec = codec;
    this.ledger = ledger;
    this.isBlockedUser = isBlockedUser;
    this.storage = storage;
  }

  /** The error for a KS that was good once; its first argument is a word instead of the KS. */
  public static ApiError refused(String reason) {
    return ErrorCode.INVALID_KS.with(reason, INVALID_STRING, "INVALID_STR");
  }

  /** The error for a caller who is not the owner; a new KS cannot help. */
  public static ApiError notOwner() {
    return ErrorCode.INVALID_KS.with("", INVALID_TYPE, "INVALID_TYPE");
  }

  /**
   * Admits a call with this KS and counts it where the KS limits its calls.
   *
   * @throws ApiError INVALID_KS, INVALID_ACTIONS_LIMIT or USER_BLOCKED
   */
  Ks admit(String text) {
    Ks ks = codec.decode(text).orElseThrow(() -> refused(text));
    if (ks.isExpired(storage.now())) {
      throw refused("EXPIRED");
    }
    if (ledger.isEnded(ks)) {
      throw refused("LOGOUT");
    }
    ks.privilege("actionslimit").ifPresent(limit -> spendCall(ks, limit));
    if (isBlockedUser.test(ks.userId())) {
      throw ErrorCode.USER_BLOCKED.with();
    }
    return ks;
  }

  private void spendCall(Ks ks, String limit) {
    if (!limit.matches("[1-9]\\d{0,8}")) {
      throw ErrorCode.INVALID_ACTIONS_LIMIT.with();
    }
    if (ledger.countCall(ks) > Integer.parseInt(limit)) {
      throw refused("EXCEEDED_ACTIONS_LIMIT");
    }
  }
}
