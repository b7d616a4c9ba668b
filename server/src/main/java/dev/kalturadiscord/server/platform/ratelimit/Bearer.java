package dev.kalturadiscord.server.platform.ratelimit;

import jakarta.json.JsonString;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whose requests a token makes.
 *
 * @param member whom it acts for; empty when the client acts for itself
 */
record Bearer(String client, Optional<Member> member) {

  /** A person in a guild, through a client. */
  record Member(String client, String guild, String person) {}

  /** What the token says. Slow: Helidon throws within itself for each claim of our own. */
  static Bearer of(JsonWebToken token) {
    Optional<String> subject = text(token, "sub");
    String client = text(token, "azp").or(() -> subject).orElse("");
    Optional<Member> member =
        text(token, "guild")
            .flatMap(
                guild ->
                    subject
                        .filter(sub -> !sub.equals(client)) // a client of a guild, for itself
                        .map(sub -> new Member(client, guild, sub)));
    return new Bearer(client, member);
  }

  /** Claims that MicroProfile does not know come as JSON values. */
  private static Optional<String> text(JsonWebToken token, String claim) {
    @Nullable Object value = token.getClaim(claim);
    String text = value instanceof JsonString json ? json.getString() : String.valueOf(value);
    return value == null || text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
