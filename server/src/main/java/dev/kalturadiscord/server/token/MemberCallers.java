package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.discord.DiscordMember;
import dev.kalturadiscord.server.permission.GuildRulesSource;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.Scope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/** Makes callers of members as Discord describes them: the role is decided here. */
@Singleton
final class MemberCallers {

  private final GuildRulesSource rules;

  @Inject
  MemberCallers(GuildRulesSource rules) {
    this.rules = rules;
  }

  /** The member who logged in, acting through a client with these scopes. */
  Member of(DiscordMember member, ApiClient client, Set<Scope> scopes) {
    return of(member, client, scopes, false);
  }

  /** As {@link #of}, for one whom the client brings from Discord. */
  Member vouchedFor(DiscordMember member, ApiClient client, Set<Scope> scopes) {
    return of(member, client, scopes, true);
  }

  private Member of(
      DiscordMember member, ApiClient client, Set<Scope> scopes, boolean isVouchedFor) {
    return new Member(
        member.guildId(),
        member.userId(),
        member.displayName(),
        rules.of(member.guildId()).roleOf(member.roleIds(), member.managesGuild()),
        member.roleIds(),
        member.managesGuild(),
        isVouchedFor,
        client.id(),
        scopes);
  }
}
