package dev.kalturadiscord.bot.discord;

/** Discord refused a request or could not be asked; the message says it without any secret. */
public final class DiscordRefusal extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int UNAUTHORIZED = 401;

  private final int status;

  DiscordRefusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status; 0 when no answer came. */
  public int status() {
    return status;
  }

  /** Whether the token is none that Discord knows. */
  public boolean ofToken() {
    return status == UNAUTHORIZED;
  }
}
