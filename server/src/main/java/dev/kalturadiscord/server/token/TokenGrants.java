package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.audit.AuditTrail;
import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.discord.DiscordMember;
import dev.kalturadiscord.server.guild.KnownGuilds;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.permission.Service;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/** Tokens that a client gets on the strength of its own credential. */
@Singleton
public final class TokenGrants {

  private final AccessTokens accessTokens;
  private final MemberCallers members;
  private final KnownGuilds guilds;

  @Inject
  TokenGrants(AccessTokens accessTokens, MemberCallers members, KnownGuilds guilds) {
    this.accessTokens = accessTokens;
    this.members = members;
    this.guilds = guilds;
  }

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
  Tokens forMember(ApiClient client, DiscordMember member) {
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
    return tokens(members.vouchedFor(member, client, Scope.OF_MEMBERS));
  }

  private Tokens tokens(Caller caller) {
    return new Tokens(accessTokens.issue(caller, null), accessTokens.life(), caller, null);
  }
}
