package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.util.List;

/** What is sent of members. */
final class MemberGrants {

  private MemberGrants() {}

  /** A copy that nobody changes, with what goes without saying. */
  static DiscordMemberGrant complete(DiscordMemberGrant member) {
    return new DiscordMemberGrant()
        .grantType("discord_member")
        .guildId(member.getGuildId())
        .userId(member.getUserId())
        .displayName(member.getDisplayName())
        .avatarUrl(member.getAvatarUrl())
        .roleIds(member.getRoleIds() == null ? List.of() : List.copyOf(member.getRoleIds()))
        .permissions(member.getPermissions() == null ? "0" : member.getPermissions());
  }
}
