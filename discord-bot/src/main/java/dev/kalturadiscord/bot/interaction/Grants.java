package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.net.URI;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Describes the acting member to the server, which alone decides what they may do. */
final class Grants {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_URL = 512;
  private static final int MOST_ROLES = 250;

  private Grants() {}

  /**
   * @param displayName the effective one, any length
   * @param member of the interaction's payload: {@code roles} and {@code permissions} (a decimal
   *     number in a string, in the channel of the interaction)
   */
  static DiscordMemberGrant grant(
      String guildId, String userId, String displayName, String avatarUrl, DataObject member) {
    DiscordMemberGrant grant =
        new DiscordMemberGrant()
            .grantType("discord_member")
            .guildId(guildId)
            .userId(userId)
            .displayName(displayName.isBlank() ? userId : Markdown.cut(displayName, LONGEST_NAME))
            .roleIds(
                member.getArray("roles").stream(DataArray::getString).limit(MOST_ROLES).toList())
            .permissions(member.getString("permissions", "0"));
    return avatarUrl.length() > LONGEST_URL ? grant : grant.avatarUrl(URI.create(avatarUrl));
  }
}
