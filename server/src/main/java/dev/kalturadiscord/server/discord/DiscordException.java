package dev.kalturadiscord.server.discord;

/** Discord did not do what it was asked. Messages hold no token. */
public final class DiscordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What that means for the person. */
  public enum Reason {
    /** The session or code is not good (any more): log in again. */
    NOT_GOOD,
    /** Not reached, too slow, too busy or broken: try again. */
    NOT_NOW
  }

  private final Reason reason;

  DiscordException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  DiscordException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
