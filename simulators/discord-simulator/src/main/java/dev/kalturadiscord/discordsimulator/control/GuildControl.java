package dev.kalturadiscord.discordsimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.gateway.Gateway;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.wire.Snowflakes;
import dev.kalturadiscord.discordsimulator.world.Channel;
import dev.kalturadiscord.discordsimulator.world.ChannelKind;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Member;
import dev.kalturadiscord.discordsimulator.world.Permission;
import dev.kalturadiscord.discordsimulator.world.Person;
import dev.kalturadiscord.discordsimulator.world.Role;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import io.javalin.http.Context;

/** Changes who is in a guild, its channels, the roles there are and who has which. */
public final class GuildControl {
  private static final int MOST_COLOR = 0xFFFFFF;

  private final World world;
  private final WorldDocuments documents;
  private final Gateway gateway;
  private final Snowflakes snowflakes;
  private final Installation installation;

  public GuildControl(
      World world, Gateway gateway, Snowflakes snowflakes, Installation installation) {
    this.installation = installation;
    this.world = world;
    this.documents = new WorldDocuments(world);
    this.gateway = gateway;
    this.snowflakes = snowflakes;
  }

  public void register(ControlRoutes routes) {
    routes.create("/guilds", this::foundGuild);
    routes.create("/guilds/{guildId}/roles", this::addRole);
    routes.act("/guilds/{guildId}/roles/{roleId}", this::renameRole);
    routes.remove("/guilds/{guildId}/roles/{roleId}", this::removeRole);
    routes.create("/guilds/{guildId}/channels", this::addChannel);
    routes.remove("/guilds/{guildId}/channels/{channelId}", this::removeChannel);
    routes.act("/guilds/{guildId}/members/{userId}/roles", this::giveRoles);
    routes.remove("/guilds/{guildId}/members/{userId}", this::removeMember);
  }

  private JsonNode foundGuild(ControlRequest request) {
    String ownerId = request.text("ownerId");
    Person owner =
        world
            .person(ownerId)
            .orElseThrow(() -> new ControlRoutes.UnknownThing("no such person: " + ownerId));
    Guild guild = world.found(snowflakes.next(), snowflakes.next(), request.text("name"), owner);
    installation.install(guild, InstallationControl.scopes(request));
    return Json.object().put("id", guild.id()).put("channelId", guild.channels().getFirst().id());
  }

  private JsonNode addRole(ControlRequest request) {
    Guild guild = guild(request.context());
    Role role =
        guild.addRole(
            snowflakes.next(),
            request.text("name"),
            request.number("color", 0, 0, MOST_COLOR),
            Permission.of(request.permissions("permissions")));
    tellBot(guild, "GUILD_ROLE_CREATE", role);
    return Json.object().put("id", role.id());
  }

  private void renameRole(Context context) {
    Guild guild = guild(context);
    String roleId = context.pathParam("roleId");
    if (roleId.equals(guild.id())) {
      throw new Refusal("@everyone keeps its name");
    }
    Role role =
        guild
            .renameRole(roleId, ControlRequest.read(context).text("name"))
            .orElseThrow(() -> new ControlRoutes.UnknownThing("no such role: " + roleId));
    tellBot(guild, "GUILD_ROLE_UPDATE", role);
  }

  private void removeRole(Context context) {
    Guild guild = guild(context);
    String roleId = context.pathParam("roleId");
    if (roleId.equals(guild.id())) {
      throw new Refusal("@everyone stays");
    }
    if (!guild.removeRole(roleId)) {
      throw new ControlRoutes.UnknownThing("no such role: " + roleId);
    }
    gateway.dispatch(
        guild.id(),
        "GUILD_ROLE_DELETE",
        Json.object().put("guild_id", guild.id()).put("role_id", roleId));
  }

  private JsonNode addChannel(ControlRequest request) {
    Guild guild = guild(request.context());
    Channel channel = guild.addChannel(snowflakes.next(), kind(request), request.text("name"));
    gateway.dispatch(guild.id(), "CHANNEL_CREATE", documents.channel(channel));
    return Json.object().put("id", channel.id());
  }

  private void removeChannel(Context context) {
    Guild guild = guild(context);
    String channelId = context.pathParam("channelId");
    Channel channel =
        guild
            .removeChannel(channelId)
            .orElseThrow(() -> new ControlRoutes.UnknownThing("no such channel: " + channelId));
    gateway.dispatch(guild.id(), "CHANNEL_DELETE", documents.channel(channel));
  }

  /** The bot hears nothing: it would need the intent for members. */
  private void giveRoles(Context context) {
    Guild guild = guild(context);
    Member member = member(context, guild);
    ControlRequest request = ControlRequest.read(context);
    if (!request.body().path("roleIds").isArray()) {
      throw new Refusal("missing: roleIds");
    }
    guild.giveRoles(
        member.userId(),
        request.roleIds(guild).stream()
            .filter(roleId -> !roleId.equals(guild.id()))
            .distinct()
            .toList());
  }

  private void removeMember(Context context) {
    Guild guild = guild(context);
    Member member = member(context, guild);
    if (member.userId().equals(guild.ownerId())) {
      throw new Refusal("the owner cannot leave");
    }
    guild.remove(member.userId());
  }

  private void tellBot(Guild guild, String event, Role role) {
    ObjectNode data = Json.object().put("guild_id", guild.id());
    data.set("role", documents.role(role));
    gateway.dispatch(guild.id(), event, data);
  }

  private Guild guild(Context context) {
    return world
        .guild(context.pathParam("guildId"))
        .orElseThrow(() -> new ControlRoutes.UnknownThing("no such guild"));
  }

  private Member member(Context context, Guild guild) {
    String userId = context.pathParam("userId");
    return guild
        .member(userId)
        .filter(member -> !member.userId().equals(world.bot().id()))
        .orElseThrow(() -> new ControlRoutes.UnknownThing("no such member: " + userId));
  }

  private static ChannelKind kind(ControlRequest request) {
    String name = request.body().path("kind").asText(ChannelKind.TEXT.name());
    try {
      return ChannelKind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new Refusal("no such kind of channel: " + name);
    }
  }
}
