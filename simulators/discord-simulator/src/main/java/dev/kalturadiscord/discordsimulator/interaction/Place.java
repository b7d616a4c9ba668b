package dev.kalturadiscord.discordsimulator.interaction;

import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.world.Channel;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Member;
import dev.kalturadiscord.discordsimulator.world.World;

/** Where somebody acts: a channel of a guild they are in. */
record Place(Guild guild, Channel channel, Member member) {

  /**
   * Finds the place.
   *
   * @throws Refusal when there is no such guild, channel or member, when the guild is unavailable
   *     or has not installed the application
   */
  static Place find(World world, String guildId, String channelId, String userId) {
    Guild guild = world.guild(guildId).orElseThrow(() -> new Refusal("no such guild: " + guildId));
    if (!guild.available()) {
      throw new Refusal("an outage hides this guild");
    }
    if (!guild.commandsGranted()) {
      throw new Refusal("this guild has not installed the application");
    }
    Channel channel =
        guild
            .channel(channelId)
            .orElseThrow(() -> new Refusal("no such channel in this guild: " + channelId));
    Member member =
        guild
            .member(userId)
            .filter(it -> !userId.equals(world.bot().id()))
            .orElseThrow(() -> new Refusal("not a member of this guild: " + userId));
    return new Place(guild, channel, member);
  }
}
