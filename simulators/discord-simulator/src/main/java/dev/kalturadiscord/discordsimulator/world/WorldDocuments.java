package dev.kalturadiscord.discordsimulator.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;

/** The world as Discord's objects: users, members, roles, channels and guilds. */
public final class WorldDocuments {
  /** When everybody joined and every guild was made. */
  private static final String LONG_AGO = "2024-01-15T09:00:00.000000+00:00";

  private static final int AFK_TIMEOUT_SECONDS = 300;
  private static final int BITRATE = 64_000;

  private final World world;

  public WorldDocuments(World world) {
    this.world = world;
  }

  public ObjectNode user(Person person) {
    ObjectNode user = Json.object();
    user.put("id", person.id());
    user.put("username", person.bot() ? person.displayName() : person.username());
    user.put("discriminator", "0");
    user.put("global_name", person.bot() ? null : person.displayName());
    user.putNull("avatar");
    user.put("public_flags", 0);
    user.put("flags", 0);
    user.putNull("primary_guild");
    if (person.bot()) {
      user.put("bot", true);
    }
    return user;
  }

  /** A member as in REST answers and guilds, with its user. */
  public ObjectNode member(Member member) {
    ObjectNode document = memberWithoutUser(member);
    document.set("user", user(world.person(member.userId()).orElseThrow()));
    return document;
  }

  /** A member as in interactions: with what they may in the channel. */
  public ObjectNode interactionMember(Member member, long permissions) {
    ObjectNode document = member(member);
    document.put("permissions", Long.toString(permissions));
    return document;
  }

  /** A member as in resolved data, where the user is given beside it. */
  public ObjectNode resolvedMember(Guild guild, Member member) {
    ObjectNode document = memberWithoutUser(member);
    document.put("permissions", Long.toString(guild.permissions(member)));
    return document;
  }

  private ObjectNode memberWithoutUser(Member member) {
    ObjectNode document = Json.object();
    document.set("roles", Json.texts(member.roleIds()));
    document.putNull("nick");
    document.putNull("avatar");
    document.putNull("banner");
    document.put("joined_at", LONG_AGO);
    document.putNull("premium_since");
    document.putNull("communication_disabled_until");
    document.put("deaf", false);
    document.put("mute", false);
    document.put("pending", false);
    document.put("flags", 0);
    return document;
  }

  public ObjectNode role(Role role) {
    ObjectNode document = Json.object();
    document.put("id", role.id());
    document.put("name", role.name());
    document.put("color", role.color());
    ObjectNode colors = document.putObject("colors");
    colors.put("primary_color", role.color());
    colors.putNull("secondary_color");
    colors.putNull("tertiary_color");
    document.put("hoist", role.position() > 0);
    document.putNull("icon");
    document.putNull("unicode_emoji");
    document.put("position", role.position());
    document.put("permissions", Long.toString(role.permissions()));
    document.put("managed", false);
    document.put("mentionable", false);
    document.put("flags", 0);
    return document;
  }

  public ObjectNode channel(Channel channel) {
    ObjectNode document = Json.object();
    document.put("id", channel.id());
    document.put("type", channel.kind().type());
    document.put("guild_id", channel.guildId());
    document.put("name", channel.name());
    document.put("position", channel.position());
    ArrayNode overwrites = document.putArray("permission_overwrites");
    channel.overwrites().forEach(overwrite -> overwrites.add(overwrite(overwrite)));
    document.putNull("parent_id");
    document.put("flags", 0);
    if (channel.kind() != ChannelKind.CATEGORY) {
      document.putNull("topic");
      document.putNull("last_message_id");
      document.put("nsfw", false);
      document.put("rate_limit_per_user", 0);
    }
    if (channel.kind() == ChannelKind.VOICE) {
      document.put("bitrate", BITRATE);
      document.put("user_limit", 0);
      document.putNull("rtc_region");
    }
    if (channel.kind() == ChannelKind.FORUM) {
      document.putArray("available_tags");
      document.putNull("default_reaction_emoji");
      document.putNull("default_sort_order");
      document.put("default_forum_layout", 0);
    }
    return document;
  }

  private static ObjectNode overwrite(Overwrite overwrite) {
    ObjectNode document = Json.object();
    document.put("id", overwrite.id());
    document.put("type", overwrite.type());
    document.put("allow", Long.toString(overwrite.allow()));
    document.put("deny", Long.toString(overwrite.deny()));
    return document;
  }

  /** A channel as in interactions: with what the person who acts may do there. */
  public ObjectNode interactionChannel(Channel channel, long permissions) {
    ObjectNode document = channel(channel);
    document.put("permissions", Long.toString(permissions));
    return document;
  }

  /** A guild as the REST API gives it. */
  public ObjectNode guild(Guild guild) {
    ObjectNode document = Json.object();
    document.put("id", guild.id());
    document.put("name", guild.name());
    document.put("owner_id", guild.ownerId());
    document.putNull("icon");
    document.putNull("splash");
    document.putNull("banner");
    document.putNull("description");
    document.putNull("afk_channel_id");
    document.put("afk_timeout", AFK_TIMEOUT_SECONDS);
    document.put("verification_level", 1);
    document.put("default_message_notifications", 1);
    document.put("explicit_content_filter", 0);
    document.put("mfa_level", 0);
    document.put("nsfw_level", 0);
    document.put("premium_tier", 0);
    document.put("premium_subscription_count", 0);
    document.put("system_channel_flags", 0);
    document.put("preferred_locale", "en-US");
    document.putArray("features");
    document.putArray("emojis");
    document.putArray("stickers");
    ArrayNode roles = document.putArray("roles");
    guild.roles().forEach(role -> roles.add(role(role)));
    return document;
  }

  /** A guild as the gateway announces it; without the members intent only the bot is listed. */
  public ObjectNode guildCreate(Guild guild) {
    ObjectNode document = guild(guild);
    document.put("joined_at", LONG_AGO);
    document.put("large", false);
    document.put("unavailable", false);
    document.put("member_count", guild.members().size());
    ArrayNode members = document.putArray("members");
    guild.member(world.bot().id()).ifPresent(bot -> members.add(member(bot)));
    ArrayNode channels = document.putArray("channels");
    guild.channels().forEach(channel -> channels.add(channel(channel)));
    for (String empty :
        new String[] {
          "threads",
          "presences",
          "voice_states",
          "stage_instances",
          "guild_scheduled_events",
          "soundboard_sounds"
        }) {
      document.putArray(empty);
    }
    return document;
  }
}
