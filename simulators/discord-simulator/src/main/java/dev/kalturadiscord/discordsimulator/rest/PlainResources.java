package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.BotAccess;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Member;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import io.javalin.http.HandlerType;
import java.util.function.Supplier;

/** What the bot can only read: itself, its application, the gateway's address and the world. */
public final class PlainResources {
  private static final int SESSION_STARTS_PER_DAY = 1_000;

  private final World world;
  private final WorldDocuments documents;
  private final BotAccess access;
  private final Faults faults;
  private final Supplier<String> gatewayUrl;

  /** The gateway's address is asked for with each request: the port may be known only later. */
  public PlainResources(World world, Faults faults, Supplier<String> gatewayUrl) {
    this.world = world;
    this.documents = new WorldDocuments(world);
    this.access = new BotAccess(world);
    this.faults = faults;
    this.gatewayUrl = gatewayUrl;
  }

  public void register(RestApi api) {
    api.route(HandlerType.GET, "/users/@me", call -> Answer.ok(self()));
    api.route(HandlerType.GET, "/users/{user_id}", this::user);
    api.openRoute(HandlerType.GET, "/gateway", call -> Answer.ok(gateway()));
    api.route(HandlerType.GET, "/gateway/bot", call -> Answer.ok(gatewayForBots()));
    api.route(HandlerType.GET, "/applications/@me", call -> Answer.ok(application()));
    api.route(HandlerType.GET, "/oauth2/applications/@me", call -> Answer.ok(application()));
    api.route(HandlerType.GET, "/channels/{channel_id}", this::channel);
    api.route(HandlerType.GET, "/guilds/{guild_id}", this::guild);
    api.route(HandlerType.GET, "/guilds/{guild_id}/roles", faults.around(this::roles));
    api.route(HandlerType.GET, "/guilds/{guild_id}/channels", faults.around(this::channels));
    api.route(HandlerType.GET, "/guilds/{guild_id}/members/{user_id}", this::member);
  }

  private ObjectNode self() {
    ObjectNode self = documents.user(world.bot());
    self.put("verified", true);
    self.put("mfa_enabled", true);
    self.put("locale", world.bot().locale());
    self.putNull("email");
    return self;
  }

  private Answer user(RestCall call) {
    return Answer.ok(
        documents.user(world.person(call.path("user_id")).orElseThrow(ApiError::unknownMember)));
  }

  private ObjectNode gateway() {
    return Json.object().put("url", gatewayUrl.get());
  }

  private ObjectNode gatewayForBots() {
    ObjectNode answer = gateway();
    answer.put("shards", 1);
    ObjectNode limit = answer.putObject("session_start_limit");
    limit.put("total", SESSION_STARTS_PER_DAY);
    limit.put("remaining", SESSION_STARTS_PER_DAY);
    limit.put("reset_after", 0);
    limit.put("max_concurrency", 1);
    return answer;
  }

  private ObjectNode application() {
    ObjectNode application = Json.object();
    application.put("id", world.applicationId());
    application.put("name", world.bot().displayName());
    application.putNull("icon");
    application.put("description", "");
    application.put("summary", "");
    application.putNull("type");
    application.put("bot_public", true);
    application.put("bot_require_code_grant", false);
    application.put("verify_key", "0".repeat(64));
    application.put("flags", 0);
    application.put("approximate_guild_count", world.guilds().size());
    application.set("bot", documents.user(world.bot()));
    application.set("owner", documents.user(world.people().getFirst()));
    application.putNull("team");
    return application;
  }

  private Answer channel(RestCall call) {
    return Answer.ok(documents.channel(access.view(call.path("channel_id"))));
  }

  private Answer guild(RestCall call) {
    return Answer.ok(documents.guild(guildOf(call)));
  }

  private Answer roles(RestCall call) {
    ArrayNode roles = Json.array();
    guildOf(call).roles().forEach(role -> roles.add(documents.role(role)));
    return Answer.ok(roles);
  }

  private Answer channels(RestCall call) {
    ArrayNode channels = Json.array();
    guildOf(call).channels().forEach(channel -> channels.add(documents.channel(channel)));
    return Answer.ok(channels);
  }

  private Answer member(RestCall call) {
    Guild guild = guildOf(call);
    Member member = guild.member(call.path("user_id")).orElseThrow(ApiError::unknownMember);
    return Answer.ok(documents.member(member));
  }

  private Guild guildOf(RestCall call) {
    return access.guild(call.path("guild_id"));
  }
}
