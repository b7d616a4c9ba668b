package dev.kalturadiscord.server.token;

import jakarta.json.JsonString;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who makes a request: a member of a guild, as the access token says.
 *
 * @param guildId the only guild this request can see
 * @param userId Discord's id of the person
 * @param displayName the person's name in the guild, as people chose it: escape it
 * @param role what the person is in the guild
 */
public record Caller(String guildId, String userId, String displayName, Role role) {

  static final String GUILD_CLAIM = "guild";
  static final String NAME_CLAIM = "name";

  /** A name may hold anything; of that, PostgreSQL cannot keep U+0000. */
  public Caller {
    displayName = displayName.replace('\0', ' ');
  }

  /** The caller of a request that passed the token check. */
  public static Caller of(SecurityContext security) {
    JsonWebToken token = (JsonWebToken) security.getUserPrincipal();
    return new Caller(
        text(token, GUILD_CLAIM),
        token.getSubject(),
        text(token, NAME_CLAIM),
        Role.of(token.getGroups().iterator().next()));
  }

  /** Claims that MicroProfile does not know come as JSON values. */
  private static String text(JsonWebToken token, String claim) {
    Object value = token.getClaim(claim);
    return value instanceof JsonString json ? json.getString() : String.valueOf(value);
  }

  /** Whether the person keeps order in the guild: moderators and administrators do. */
  public boolean moderates() {
    return role != Role.VIEWER;
  }
}
