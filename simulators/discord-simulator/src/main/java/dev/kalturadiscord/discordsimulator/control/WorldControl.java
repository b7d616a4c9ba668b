package dev.kalturadiscord.discordsimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.command.CommandStore;
import dev.kalturadiscord.discordsimulator.gateway.Gateway;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.wire.Snowflakes;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Member;
import dev.kalturadiscord.discordsimulator.world.Person;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.http.Context;
import java.util.List;

/** Shows the guilds, people and commands, and lets new people in. */
public final class WorldControl {
  private final World world;
  private final CommandStore commands;
  private final Gateway gateway;
  private final Snowflakes snowflakes;

  public WorldControl(World world, CommandStore commands, Gateway gateway, Snowflakes snowflakes) {
    this.world = world;
    this.commands = commands;
    this.gateway = gateway;
    this.snowflakes = snowflakes;
  }

  public void register(ControlRoutes routes) {
    routes.get("/health", context -> Json.object().put("status", "up"));
    routes.get("/state", context -> state());
    routes.get("/guilds/{guildId}/commands", this::usableCommands);
    routes.create("/people", this::addPerson);
  }

  private JsonNode state() {
    ObjectNode state = Json.object();
    state.put("applicationId", world.applicationId());
    state
        .putObject("bot")
        .put("id", world.bot().id())
        .put("name", world.bot().displayName())
        .put("connected", gateway.botConnected());
    ArrayNode guilds = state.putArray("guilds");
    world.guilds().forEach(guild -> guilds.add(guild(guild)));
    ArrayNode people = state.putArray("people");
    for (Person person : world.people()) {
      people
          .addObject()
          .put("id", person.id())
          .put("username", person.username())
          .put("displayName", person.displayName())
          .putNull("avatarUrl");
    }
    return state;
  }

  private ObjectNode guild(Guild guild) {
    ObjectNode document = Json.object();
    document.put("id", guild.id());
    document.put("name", guild.name());
    ArrayNode channels = document.putArray("channels");
    guild
        .channels()
        .forEach(
            channel -> channels.addObject().put("id", channel.id()).put("name", channel.name()));
    ArrayNode roles = document.putArray("roles");
    guild
        .roles()
        .forEach(
            role ->
                roles
                    .addObject()
                    .put("id", role.id())
                    .put("name", role.name())
                    .put("color", role.color()));
    ArrayNode members = document.putArray("members");
    for (Member member : guild.members()) {
      if (!member.userId().equals(world.bot().id())) {
        ObjectNode shown = members.addObject();
        shown.put("userId", member.userId());
        shown.set("roleIds", Json.texts(member.roleIds()));
        shown.put("administrator", guild.administrator(member));
        shown.put("moderator", guild.moderator(member));
      }
    }
    return document;
  }

  private JsonNode usableCommands(Context context) {
    Guild guild =
        world
            .guild(context.pathParam("guildId"))
            .orElseThrow(() -> new ControlRoutes.UnknownThing("no such guild"));
    ArrayNode usable = Json.array();
    if (guild.commandsGranted()) {
      commands.usableIn(guild.id()).forEach(usable::add);
    }
    return usable;
  }

  private JsonNode addPerson(ControlRequest request) {
    String guildId = request.text("guildId");
    Guild guild = world.guild(guildId).orElseThrow(() -> new Refusal("no such guild: " + guildId));
    List<String> roleIds = request.roleIds(guild);
    Person person =
        new Person(
            snowflakes.next(),
            request.text("username"),
            request.text("displayName"),
            "en-US",
            false);
    world.add(person, guild, roleIds);
    return Json.object().put("id", person.id());
  }
}
