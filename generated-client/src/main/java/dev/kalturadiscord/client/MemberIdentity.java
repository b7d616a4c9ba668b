package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member's token depends on. The server computes a role anew for each token, so one is kept
 * for exactly what Discord said of the member: another role or permission is another token.
 */
record MemberIdentity(
    @Nullable String guildId,
    @Nullable String userId,
    @Nullable String displayName,
    Set<String> roleIds,
    @Nullable String permissions) {

  static MemberIdentity of(DiscordMemberGrant member) {
    List<String> roleIds = member.getRoleIds();
    return new MemberIdentity(
        member.getGuildId(),
        member.getUserId(),
        member.getDisplayName(),
        roleIds == null ? Set.of() : Set.copyOf(roleIds),
        member.getPermissions());
  }
}
