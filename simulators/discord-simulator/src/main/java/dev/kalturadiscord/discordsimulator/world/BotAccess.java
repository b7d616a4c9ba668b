package dev.kalturadiscord.discordsimulator.world;

import dev.kalturadiscord.discordsimulator.wire.ApiError;

/** Which channels and guilds the bot may use by REST, with Discord's refusals. */
public final class BotAccess {
  private final World world;

  public BotAccess(World world) {
    this.world = world;
  }

  /**
   * A guild with the bot in it.
   *
   * @throws ApiError 10004 for any other
   */
  public Guild guild(String guildId) {
    return world
        .guild(guildId)
        .filter(guild -> world.botIn(guild).isPresent())
        .orElseThrow(ApiError::unknownGuild);
  }

  /**
   * A channel that the bot can see.
   *
   * @throws ApiError 10003 when there is none, 50001 when the bot cannot see it
   */
  public Channel view(String channelId) {
    Channel channel = world.channel(channelId).orElseThrow(ApiError::unknownChannel);
    if (!may(channel, Permission.VIEW_CHANNEL)) {
      throw ApiError.missingAccess();
    }
    return channel;
  }

  /**
   * A channel that the bot can write to.
   *
   * @throws ApiError 10003 when there is none, 50001 when the bot cannot see it, 50013 when it
   *     cannot write there
   */
  public Channel write(String channelId) {
    Channel channel = view(channelId);
    if (!may(channel, Permission.SEND_MESSAGES)) {
      throw ApiError.missingPermissions();
    }
    return channel;
  }

  private boolean may(Channel channel, Permission permission) {
    return world
        .guild(channel.guildId())
        .flatMap(guild -> world.botIn(guild).map(bot -> guild.permissions(bot, channel)))
        .filter(permission::in)
        .isPresent();
  }
}
