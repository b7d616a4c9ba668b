package dev.kalturadiscord.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.Program;
import dev.kalturadiscord.server.testing.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Guilds, things and callers of the fuzz test alone: whatever it breaks is its own. */
final class FuzzWorld {

  private static final String SCOPES =
      "meetings:read meetings:write videos:read configuration:read configuration:write audit:read"
          + " deliveries:lease clients:manage";

  /** Requests of one member are limited: they are spread over so many. */
  private static final int MEMBERS = 40;

  private final List<String> administrators = new ArrayList<>();
  private final List<String> viewers = new ArrayList<>();
  private final List<String> services = new ArrayList<>();
  private final List<String> foreigners = new ArrayList<>();
  private final List<String> credentials = new ArrayList<>();
  private final Map<String, List<String>> known = new HashMap<>();
  private final List<JsonNode> configurationKeys = new ArrayList<>();

  FuzzWorld(Api api, Database database) {
    Guild own = new Guild(api);
    Guild foreign = new Guild(api);
    for (int i = 0; i < MEMBERS; i++) {
      administrators.add(own.administrator("5" + i, "Administrator " + i));
      viewers.add(own.member("6" + i, "Viewer " + i));
      foreigners.add(foreign.administrator("7" + i, "Foreigner " + i));
    }
    String service = register(database, own.id(), SCOPES);
    String basic = basic(service, service);
    credentials.add(basic);
    credentials.add(basic(RunningServer.BOT_CLIENT_ID, RunningServer.BOT_CLIENT_SECRET));
    String checker = register(database, null, "tokens:validate");
    credentials.add(basic(checker, checker));
    services.add(serviceToken(api, basic));
    know(api, database, own);
    api.call("GET", "/api/v1/configuration-keys")
        .token(administrators.getFirst())
        .send()
        .json()
        .path("items")
        .forEach(configurationKeys::add);
  }

  private void know(Api api, Database database, Guild own) {
    List<String> meetings = new ArrayList<>();
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String meeting = own.start(viewers.get(i), "Meeting " + i);
      meetings.add(meeting);
      tickets.add(own.joinPath(viewers.get(i), meeting).replaceFirst(".*/", ""));
    }
    known.put("meetingId", meetings);
    known.put("ticket", tickets);
    known.put(
        "deliveryId",
        database.column(
            "select id from meeting_message where meeting_id in (?, ?)",
            meetings.getFirst(),
            meetings.getLast()));
    known.put("guildId", List.of(own.id()));
    known.put("videoId", List.of("1_vid00001", "1_vid00002", "1_vid00008"));
    List<String> clients = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      clients.add(register(database, own.id(), "meetings:read"));
    }
    known.put("channelId", List.of(Guild.CHANNEL));
    known.put("If-Match", List.of("*", "\"1\"", "W/\"1\", \"2\""));
    known.put("If-None-Match", List.of("*", "\"1\"", "W/\"1\", \"2\""));
    Program program = Program.publicOne(api, database);
    known.put("clientId", clients);
    known.put("client_id", List.of(program.id()));
    known.put("redirect_uri", List.of(Program.REDIRECT_URI));
    known.put("redirectUri", List.of(Program.REDIRECT_URI));
    known.put("redirectUris", List.of(Program.REDIRECT_URI, "http://localhost/back"));
    known.put("response_type", List.of("code"));
    known.put("code_challenge_method", List.of("S256"));
    known.put("code_challenge", List.of("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    known.put("code_verifier", List.of(Program.VERIFIER));
    known.put("grant_type", List.of("authorization_code", "refresh_token", "client_credentials"));
    known.put("scope", List.of("meetings:read", "meetings:read meetings:write"));
    known.put("operation", List.of("createMeeting", "endMeeting"));
  }

  /** Values that are about something real, by names of properties and parameters. */
  Map<String, List<String>> known() {
    return known;
  }

  /** A merge patch of some keys, each with a value of its kind. */
  ObjectNode configurationPatch(RandomGenerator random) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      JsonNode key = pick(random, configurationKeys);
      String[] path = key.path("key").asText().replace("{roleId}", "123456").split("\\.", -1);
      ObjectNode at = patch;
      for (int depth = 0; depth < path.length - 1; depth++) {
        at = at.withObjectProperty(path[depth]);
      }
      at.set(path[path.length - 1], valueOf(random, key));
    }
    return patch;
  }

  private static JsonNode valueOf(RandomGenerator random, JsonNode key) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (key.path("kind").asText()) {
      case "boolean" -> json.booleanNode(true);
      case "number" ->
          json.numberNode(
              random.nextInt(key.path("minimum").asInt(), key.path("maximum").asInt() + 1));
      case "choice" -> {
        List<JsonNode> choices = new ArrayList<>();
        key.path("choices").forEach(choices::add);
        yield pick(random, choices);
      }
      case "template" -> json.textNode("Come to {{meeting.title}}");
      case "channel" -> json.textNode(Guild.CHANNEL);
      default -> json.arrayNode();
    };
  }

  /** For the Authorization header of an operation that needs a token; empty to send none. */
  String token(RandomGenerator random) {
    int share = random.nextInt(100);
    if (share < 45) {
      return "Bearer " + pick(random, administrators);
    }
    if (share < 72) {
      return "Bearer " + pick(random, services);
    }
    if (share < 84) {
      return "Bearer " + pick(random, viewers);
    }
    return share < 92 ? "Bearer " + pick(random, foreigners) : odd(random);
  }

  /** For the Authorization header of an operation that needs none; empty to send none. */
  String credential(RandomGenerator random) {
    int share = random.nextInt(100);
    if (share < 60) {
      return pick(random, credentials);
    }
    return share < 85 ? "" : odd(random);
  }

  private String odd(RandomGenerator random) {
    String token = pick(random, viewers);
    return switch (random.nextInt(18)) {
      case 0 -> "Bearer";
      case 1 -> "Bearer ";
      case 2 -> "Bearer garbage";
      case 3 -> "Bearer " + token + "x";
      case 4 -> "bearer " + token;
      case 5 -> "Bearer  " + token;
      case 6 -> "Bearer " + token + ", Bearer " + token;
      case 7 -> "Basic !!!";
      case 8 -> "Basic " + encoded("no colon");
      case 9 -> "Basic " + encoded("\u0000:\u0000");
      case 10 -> "Basic " + encoded(":");
      case 11 -> "Basic " + encoded("discord-bot:" + "x".repeat(5_000));
      case 12 -> "Basic";
      case 13 -> "Digest username=\"x\"";
      case 14 -> "Bearer " + "x".repeat(12_000);
      case 15 -> "Bearer " + new CraftedToken(token).unsigned();
      case 16 -> "Bearer " + token.replaceFirst("\\.", "..");
      default -> "";
    };
  }

  /** Registers a client whose secret is its id; gives the id. */
  private static String register(Database database, @Nullable String guildId, String scopes) {
    String id = "cli-" + UUID.randomUUID();
    database.registerClient(id, id, guildId, scopes);
    return id;
  }

  private static String basic(String id, String secret) {
    return "Basic " + encoded(id + ":" + secret);
  }

  private static String serviceToken(Api api, String basic) {
    Api.Answer answer =
        api.call("POST", "/api/v1/auth/token")
            .header("Authorization", basic)
            .body("application/json", "{\"grantType\":\"client_credentials\"}")
            .send();
    if (answer.status() != 200) {
      throw new AssertionError("No token: " + answer.response().body());
    }
    return answer.text("accessToken");
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> T pick(RandomGenerator random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
