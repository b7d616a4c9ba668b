package dev.kalturadiscord.discordsimulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.rest.Answer;
import dev.kalturadiscord.discordsimulator.rest.Faults;
import dev.kalturadiscord.discordsimulator.rest.RestApi;
import dev.kalturadiscord.discordsimulator.rest.RestCall;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.FormCheck;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.http.HandlerType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The REST resource of application commands, global and per guild. */
public final class CommandResource {
  private static final String GLOBAL = "/applications/{application_id}/commands";
  private static final String OF_GUILD =
      "/applications/{application_id}/guilds/{guild_id}/commands";

  private static final List<String> LOCALIZATIONS =
      List.of("name_localizations", "description_localizations");

  private final World world;
  private final CommandStore commands;
  private final Faults faults;

  public CommandResource(World world, CommandStore commands, Faults faults) {
    this.world = world;
    this.commands = commands;
    this.faults = faults;
  }

  public void register(RestApi api) {
    register(api, GLOBAL, call -> null);
    register(api, OF_GUILD, this::guild);
  }

  private void register(RestApi api, String path, Scope scope) {
    String one = path + "/{command_id}";
    api.route(
        HandlerType.GET, path, faults.around(call -> Answer.ok(list(call, scopeOf(call, scope)))));
    api.route(
        HandlerType.PUT,
        path,
        faults.around(
            call ->
                Answer.ok(
                    array(commands.overwrite(scopeOf(call, scope), arrayBody(call.body()))))));
    api.route(HandlerType.POST, path, call -> create(call, scopeOf(call, scope)));
    api.route(
        HandlerType.GET,
        one,
        call -> Answer.ok(commands.get(scopeOf(call, scope), call.path("command_id"))));
    api.route(
        HandlerType.PATCH,
        one,
        call ->
            Answer.ok(commands.edit(scopeOf(call, scope), call.path("command_id"), call.body())));
    api.route(
        HandlerType.DELETE,
        one,
        call -> {
          commands.delete(scopeOf(call, scope), call.path("command_id"));
          return Answer.noContent();
        });
  }

  private ArrayNode list(RestCall call, @Nullable String guildId) {
    ArrayNode list = array(commands.list(guildId)).deepCopy();
    if (!call.flag("with_localizations")) {
      LOCALIZATIONS.forEach(field -> list.findParents(field).forEach(node -> without(node, field)));
    }
    return list;
  }

  private static void without(JsonNode node, String field) {
    if (node instanceof ObjectNode object) {
      object.remove(field);
    }
  }

  private Answer create(RestCall call, @Nullable String guildId) {
    CommandStore.Registration registration = commands.create(guildId, call.body());
    return registration.created()
        ? Answer.created(registration.command())
        : Answer.ok(registration.command());
  }

  private @Nullable String scopeOf(RestCall call, Scope scope) {
    if (!call.path("application_id").equals(world.applicationId())) {
      throw ApiError.unknownApplication();
    }
    return scope.guildId(call);
  }

  private String guild(RestCall call) {
    return world.guild(call.path("guild_id")).orElseThrow(ApiError::unknownGuild).id();
  }

  private static JsonNode arrayBody(JsonNode body) {
    if (!body.isArray()) {
      FormCheck form = new FormCheck();
      form.problem("_", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
      form.orThrow();
    }
    return body;
  }

  private static ArrayNode array(List<ObjectNode> documents) {
    ArrayNode array = Json.array();
    documents.forEach(array::add);
    return array;
  }

  @FunctionalInterface
  private interface Scope {
    @Nullable String guildId(RestCall call);
  }
}
