package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.permission.Caller;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets.
 *
 * @param caller whom the access token speaks for
 * @param refresh null when the client can simply ask again
 */
public record Tokens(
    String accessToken, Duration accessTokenLife, Caller caller, @Nullable Refresh refresh) {

  /** Renews them once. */
  public record Refresh(String token, Duration life) {
    @Override
    public String toString() {
      return "Refresh[life=" + life + "]";
    }
  }

  @Override
  public String toString() {
    return "Tokens[client=" + caller.clientId() + ", life=" + accessTokenLife + "]";
  }
}
