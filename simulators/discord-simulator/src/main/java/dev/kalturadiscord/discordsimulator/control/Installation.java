package dev.kalturadiscord.discordsimulator.control;

import dev.kalturadiscord.discordsimulator.gateway.Gateway;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Member;
import dev.kalturadiscord.discordsimulator.world.World;
import java.util.List;

/** Puts the application into guilds and takes it out of them, and has the bot told. */
public final class Installation {
  private final World world;
  private final Gateway gateway;

  /** What an administrator granted. */
  enum Scopes {
    /** The bot as a member, and the commands. */
    BOT_AND_COMMANDS,
    /** The commands alone. */
    COMMANDS
  }

  public Installation(World world, Gateway gateway) {
    this.world = world;
    this.gateway = gateway;
  }

  /** Installs, or changes what is granted. */
  void install(Guild guild, Scopes scopes) {
    guild.grantCommands(true);
    boolean there = world.botIn(guild).isPresent();
    if (scopes == Scopes.BOT_AND_COMMANDS && !there) {
      guild.join(new Member(world.bot().id(), List.of()));
      gateway.guildCame(guild);
    } else if (scopes == Scopes.COMMANDS && there) {
      expel(guild);
    }
  }

  /** Takes it out; members cannot use it any more. */
  void remove(Guild guild) {
    guild.grantCommands(false);
    if (world.botIn(guild).isPresent()) {
      expel(guild);
    }
  }

  /** Begins or ends an outage of a guild; nothing happens when it is so already. */
  void setAvailable(Guild guild, boolean available) {
    if (guild.available() == available) {
      return;
    }
    guild.setAvailable(available);
    if (world.botIn(guild).isEmpty()) {
      return;
    }
    if (available) {
      gateway.guildCame(guild);
    } else {
      gateway.guildHidden(guild);
    }
  }

  private void expel(Guild guild) {
    guild.remove(world.bot().id());
    gateway.guildWent(guild);
  }
}
