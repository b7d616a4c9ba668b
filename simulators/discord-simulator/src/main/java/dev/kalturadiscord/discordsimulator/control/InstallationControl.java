package dev.kalturadiscord.discordsimulator.control;

import dev.kalturadiscord.discordsimulator.gateway.Gateway;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.world.Channel;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Overwrite;
import dev.kalturadiscord.discordsimulator.world.Permission;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import io.javalin.http.Context;
import java.util.List;

/** Changes in which guilds the bot is, what it may there, and whether they can be reached. */
public final class InstallationControl {
  private static final String BOT = "bot";
  private static final String COMMANDS = "applications.commands";

  private final World world;
  private final WorldDocuments documents;
  private final Gateway gateway;
  private final Installation installation;

  public InstallationControl(World world, Gateway gateway, Installation installation) {
    this.world = world;
    this.documents = new WorldDocuments(world);
    this.gateway = gateway;
    this.installation = installation;
  }

  public void register(ControlRoutes routes) {
    routes.act("/guilds/{guildId}/bot", this::install);
    routes.remove("/guilds/{guildId}/bot", context -> installation.remove(guild(context)));
    routes.act(
        "/guilds/{guildId}/availability",
        context ->
            installation.setAvailable(
                guild(context), ControlRequest.read(context).flag("available")));
    routes.act("/guilds/{guildId}/channels/{channelId}/bot-permissions", this::deny);
  }

  /**
   * What is granted: {@code scopes}, by default both.
   *
   * @throws Refusal when the commands are not among them
   */
  static Installation.Scopes scopes(ControlRequest request) {
    List<String> scopes = request.texts("scopes");
    if (scopes.isEmpty()) {
      return Installation.Scopes.BOT_AND_COMMANDS;
    }
    if (!scopes.contains(COMMANDS)) {
      throw new Refusal("scopes must hold " + COMMANDS);
    }
    return scopes.contains(BOT)
        ? Installation.Scopes.BOT_AND_COMMANDS
        : Installation.Scopes.COMMANDS;
  }

  private void install(Context context) {
    installation.install(guild(context), scopes(ControlRequest.read(context)));
  }

  /** Replaces what the channel takes away from the bot itself. */
  private void deny(Context context) {
    Guild guild = guild(context);
    String channelId = context.pathParam("channelId");
    long denied = Permission.of(ControlRequest.read(context).permissions("deny"));
    Channel channel =
        guild
            .overwrite(channelId, new Overwrite(world.bot().id(), true, 0, denied))
            .orElseThrow(() -> new ControlRoutes.UnknownThing("no such channel: " + channelId));
    gateway.dispatch(guild.id(), "CHANNEL_UPDATE", documents.channel(channel));
  }

  private Guild guild(Context context) {
    return world
        .guild(context.pathParam("guildId"))
        .orElseThrow(() -> new ControlRoutes.UnknownThing("no such guild"));
  }
}
