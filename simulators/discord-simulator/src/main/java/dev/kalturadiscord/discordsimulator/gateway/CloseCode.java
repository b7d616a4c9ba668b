package dev.kalturadiscord.discordsimulator.gateway;

/** Why the gateway closes a connection. */
enum CloseCode {
  UNKNOWN_OPCODE(4001, "Unknown opcode."),
  DECODE_ERROR(4002, "Error while decoding payload."),
  NOT_AUTHENTICATED(4003, "Not authenticated."),
  AUTHENTICATION_FAILED(4004, "Authentication failed."),
  ALREADY_AUTHENTICATED(4005, "Already authenticated."),
  INVALID_SHARD(4010, "Invalid shard."),
  INVALID_INTENTS(4013, "Invalid intent(s).");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
