package dev.kalturadiscord.server.permission;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;

/**
 * A member of a guild.
 *
 * @param guildId the only guild this request can see
 * @param userId Discord's id of the person
 * @param displayName the person's name in the guild, as people chose it: escape it
 * @param role what the person is in the guild, decided by the server
 * @param roleIds ids of the person's roles in Discord
 * @param managesGuild whether Discord lets the person manage the guild
 * @param vouched whether the client vouches for what the member does and in which channel; false
 *     for logins
 * @param clientId the API client through which the person acts
 * @param scopes what the person lent to that client
 */
public record Member(
    String guildId,
    String userId,
    String displayName,
    Role role,
    Set<String> roleIds,
    boolean managesGuild,
    boolean vouched,
    String clientId,
    Set<Scope> scopes)
    implements Caller {

  /** A name may hold anything; of that, PostgreSQL cannot keep U+0000. */
  public Member {
    displayName = displayName.replace('\0', ' ');
    roleIds = Set.copyOf(roleIds);
    scopes = Set.copyOf(scopes);
  }

  /**
   * The member that makes a request.
   *
   * @throws ProblemException FORBIDDEN when a client acts for itself
   */
  public static Member of(SecurityContext security) {
    if (Caller.of(security) instanceof Member member) {
      return member;
    }
    throw new ProblemException(ProblemCode.FORBIDDEN, "Only members of the guild can do this.");
  }

  @Override
  public String id() {
    return userId;
  }

  @Override
  public boolean mayNameChannels() {
    return vouched;
  }

  /** The same person in another role. */
  Member as(Role other) {
    return new Member(
        guildId, userId, displayName, other, roleIds, managesGuild, vouched, clientId, scopes);
  }

  /** Whether the person keeps order in the guild: moderators and administrators do. */
  public boolean moderates() {
    return role != Role.VIEWER;
  }
}
