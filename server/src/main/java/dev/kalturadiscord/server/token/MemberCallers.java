package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.discord.DiscordMember;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.MemberRoles;
import dev.kalturadiscord.server.permission.Scope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/** Makes callers of members as Discord describes them: the role is decided here. */
@Singleton
final class MemberCallers {

  private final MemberRoles roles;

  @Inject
  MemberCallers(MemberRoles roles) {
    this.roles = roles;
  }

  /** The member, acting through a client with these scopes. */
  Member of(DiscordMember member, ApiClient client, Set<Scope> scopes) {
    boolean managesGuild = MemberRoles.manageGuild(member.permissions());
    return new Member(
        member.guildId(),
        member.userId(),
        member.displayName(),
        roles.roleOf(member.guildId(), member.roleIds(), managesGuild),
        member.roleIds(),
        managesGuild,
        client.id(),
        scopes);
  }
}
