package dev.kalturadiscord.discordsimulator.oauth2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.rest.Answer;
import dev.kalturadiscord.discordsimulator.rest.RestApi;
import dev.kalturadiscord.discordsimulator.rest.RestCall;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Member;
import dev.kalturadiscord.discordsimulator.world.Person;
import dev.kalturadiscord.discordsimulator.world.World;
import dev.kalturadiscord.discordsimulator.world.WorldDocuments;
import io.javalin.http.HandlerType;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What tokens show: the person, their guilds and their place in each; of the bot its guilds. */
final class UserResource {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final World world;
  private final WorldDocuments documents;

  UserResource(World world) {
    this.world = world;
    this.documents = new WorldDocuments(world);
  }

  /** The bot reads its own guilds with its own token. */
  void register(RestApi api) {
    api.route(HandlerType.GET, "/users/@me/guilds", call -> guilds(call, world.bot().id()));
  }

  void register(UserRoutes routes) {
    routes.get("/users/@me", Scope.IDENTIFY, (call, token) -> Answer.ok(self(token.consent())));
    routes.get(
        "/users/@me/guilds", Scope.GUILDS, (call, token) -> guilds(call, token.consent().userId()));
    routes.get("/users/@me/guilds/{guild_id}/member", Scope.GUILDS_MEMBERS_READ, this::member);
    routes.get("/oauth2/@me", (call, token) -> Answer.ok(authorization(token)));
  }

  private ObjectNode self(Consent consent) {
    Person person = person(consent);
    ObjectNode self = documents.user(person);
    self.putNull("banner");
    self.putNull("accent_color");
    self.put("mfa_enabled", false);
    self.put("locale", person.locale());
    self.put("premium_type", 0);
    if (consent.scopes().contains(Scope.EMAIL)) {
      self.put("email", person.username() + "@example.com");
      self.put("verified", true);
    }
    return self;
  }

  private Answer guilds(RestCall call, String userId) {
    boolean withCounts = call.flag("with_counts");
    List<Guild> joined =
        world.guilds().stream().filter(guild -> guild.member(userId).isPresent()).toList();
    ArrayNode answer = Json.array();
    for (Guild guild : GuildPage.of(call).of(joined)) {
      guild.member(userId).ifPresent(member -> answer.add(guild(guild, member, withCounts)));
    }
    return Answer.ok(answer);
  }

  private static ObjectNode guild(Guild guild, Member member, boolean withCounts) {
    ObjectNode document = Json.object();
    document.put("id", guild.id());
    document.put("name", guild.name());
    document.putNull("icon");
    document.putNull("banner");
    document.put("owner", guild.ownerId().equals(member.userId()));
    document.put("permissions", Long.toString(guild.permissions(member)));
    document.putArray("features");
    if (withCounts) {
      document.put("approximate_member_count", guild.members().size());
      document.put("approximate_presence_count", guild.members().size());
    }
    return document;
  }

  private Answer member(RestCall call, AccessToken token) {
    Member member =
        world
            .guild(call.path("guild_id"))
            .flatMap(guild -> guild.member(token.consent().userId()))
            .orElseThrow(ApiError::unknownGuild);
    return Answer.ok(documents.member(member));
  }

  private ObjectNode authorization(AccessToken token) {
    Consent consent = token.consent();
    ObjectNode answer = Json.object();
    answer
        .putObject("application")
        .put("id", world.applicationId())
        .put("name", world.bot().displayName())
        .putNull("icon")
        .put("description", "")
        .put("hook", true)
        .put("bot_public", true)
        .put("bot_require_code_grant", false)
        .put("verify_key", "0".repeat(64));
    answer.set("scopes", Json.texts(consent.scopes().stream().map(Scope::id).toList()));
    answer.put("expires", TIMESTAMP.format(token.expires()));
    if (consent.scopes().contains(Scope.IDENTIFY)) {
      answer.set("user", documents.user(person(consent)));
    }
    return answer;
  }

  private Person person(Consent consent) {
    return world.person(consent.userId()).orElseThrow();
  }
}
