package dev.kalturadiscord.discordsimulator.gateway;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Why the gateway closes a connection. */
enum CloseCode {
  UNKNOWN_OPCODE(4001, "Unknown opcode."),
  DECODE_ERROR(4002, "Error while decoding payload."),
  NOT_AUTHENTICATED(4003, "Not authenticated."),
  AUTHENTICATION_FAILED(4004, "Authentication failed."),
  ALREADY_AUTHENTICATED(4005, "Already authenticated."),
  INVALID_SHARD(4010, "Invalid shard."),
  SHARDING_REQUIRED(4011, "Sharding required."),
  INVALID_INTENTS(4013, "Invalid intent(s)."),
  DISALLOWED_INTENTS(4014, "Disallowed intent(s).");

  /** After these a client must not come back as it is. */
  private static final Set<CloseCode> FINAL =
      EnumSet.of(
          AUTHENTICATION_FAILED,
          INVALID_SHARD,
          SHARDING_REQUIRED,
          INVALID_INTENTS,
          DISALLOWED_INTENTS);

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** Whether a session that is closed with this code cannot be resumed. */
  static boolean endsSession(int code) {
    return FINAL.stream().anyMatch(one -> one.code == code);
  }

  /** Discord's words for a code; empty for one that is not listed here. */
  static String reason(int code) {
    return Stream.of(values())
        .filter(one -> one.code == code)
        .map(CloseCode::reason)
        .findFirst()
        .orElse("");
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
