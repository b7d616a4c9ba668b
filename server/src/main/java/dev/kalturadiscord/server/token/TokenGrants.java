package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.audit.AuditTrail;
import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.guild.KnownGuilds;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.MemberRoles;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.permission.Service;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Set;

/** Tokens that a client gets on the strength of its own credential. */
@Singleton
public final class TokenGrants {

  private final AccessTokens accessTokens;
  private final MemberRoles roles;
  private final KnownGuilds guilds;

  @Inject
  TokenGrants(AccessTokens accessTokens, MemberRoles roles, KnownGuilds guilds) {
    this.accessTokens = accessTokens;
    this.roles = roles;
    this.guilds = guilds;
  }

  /**
   * A member as Discord described it to a client that vouches for it.
   *
   * @param permissions permission bits of Discord
   */
  record VouchedMember(
      String guildId,
      String userId,
      String displayName,
      Set<String> roleIds,
      BigInteger permissions) {}

  /**
   * A token for the client itself.
   *
   * @param wanted fewer scopes than the client has; all of them when empty
   * @throws ProblemException FORBIDDEN for a public client or a scope that the client lacks
   */
  public Tokens forClient(ApiClient client, Collection<Scope> wanted) {
    if (client.isPublic()) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "A public client cannot act for itself: it has no secret.");
    }
    if (!client.scopes().containsAll(wanted)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "This client has only the scopes " + Scope.join(client.scopes()) + ".");
    }
    return tokens(
        new Service(
            client.id(),
            client.guildId(),
            wanted.isEmpty() ? client.scopes() : Set.copyOf(wanted)));
  }

  /**
   * A token for a member, on whose behalf the client acts.
   *
   * @throws ProblemException FORBIDDEN when the client may not vouch for members of this guild
   */
  Tokens forMember(ApiClient client, VouchedMember member) {
    if (!client.scopes().contains(Scope.MEMBERS_ACT)) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "Acting on behalf of members needs the scope " + Scope.MEMBERS_ACT.text() + ".");
    }
    if (client.guildId() != null && !client.guildId().equals(member.guildId())) {
      throw new ProblemException(ProblemCode.FORBIDDEN, "This client belongs to another guild.");
    }
    guilds.saw(member.guildId());
    AuditTrail.leaveOutSuccess();
    return tokens(
        new Member(
            member.guildId(),
            member.userId(),
            member.displayName(),
            roles.roleOf(member.guildId(), member.roleIds(), member.permissions()),
            member.roleIds(),
            client.id(),
            Scope.OF_MEMBERS));
  }

  private Tokens tokens(Caller caller) {
    return new Tokens(accessTokens.issue(caller, null), accessTokens.life(), caller, null);
  }
}
