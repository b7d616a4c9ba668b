package dev.kalturadiscord.server.discord;

import dev.kalturadiscord.server.platform.crypto.SealedText;
import java.time.Instant;
import java.util.Optional;

/** Sessions at Discord as they are kept: readable only with the ticket they were sealed for. */
public final class SealedSession {

  private SealedSession() {}

  /** Seals a session for the holder of the ticket. */
  public static byte[] seal(String ticket, DiscordSession session) {
    return SealedText.seal(
        ticket,
        String.join(
            "\n",
            session.accessToken(),
            session.refreshToken(),
            String.valueOf(session.expiresAt().getEpochSecond())));
  }

  /** Opens it; empty when the ticket is another one. */
  public static Optional<DiscordSession> open(String ticket, byte[] sealed) {
    return SealedText.open(ticket, sealed)
        .map(text -> text.split("\n", -1))
        .filter(parts -> parts.length == 3)
        .map(
            parts ->
                new DiscordSession(
                    parts[0], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2]))));
  }
}
