package dev.kalturadiscord.server.token;

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

  /** The caller of a request that passed the token check. */
  public static Caller of(SecurityContext security) {
    JsonWebToken token = (JsonWebToken) security.getUserPrincipal();
    return new Caller(
        token.<String>getClaim(GUILD_CLAIM),
        token.getSubject(),
        token.<String>getClaim(NAME_CLAIM),
        Role.of(token.getGroups().iterator().next()));
  }

  /** Whether the person keeps order in the guild: moderators and administrators do. */
  public boolean moderates() {
    return role != Role.VIEWER;
  }
}
