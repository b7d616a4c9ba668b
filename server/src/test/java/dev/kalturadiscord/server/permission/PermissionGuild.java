package dev.kalturadiscord.server.permission;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.permission.PermissionTable.Guarded;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Doors;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A guild with a caller of each kind, and with things to call for. */
final class PermissionGuild {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> SCOPES_OF_A_GUILD =
      List.of(
          "meetings:read",
          "meetings:write",
          "videos:read",
          "configuration:read",
          "configuration:write",
          "audit:read",
          "deliveries:lease",
          "clients:manage");

  private static final AtomicInteger CHANGES = new AtomicInteger();

  private final Api api;
  private final Database database;
  private final Guild guild;
  private final String clientId = "cli-" + UUID.randomUUID();
  private final String clientSecret = "secret-" + UUID.randomUUID();
  private final String moderatorsRole;
  private Doors.Things last;

  PermissionGuild(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
    this.moderatorsRole = guild.id() + "5";
    database.registerClient(
        clientId, clientSecret, guild.id(), String.join(" ", SCOPES_OF_A_GUILD));
    this.last = new Doors.Things(guild.id(), "mtg_none", clientId, "dlv_none");
  }

  /** As what somebody comes. */
  enum Kind {
    VIEWER,
    MODERATOR,
    ADMINISTRATOR,
    HOST,
    SERVICE_WITH_SCOPE,
    SERVICE_WITHOUT_SCOPE;

    boolean isMember() {
      return this != SERVICE_WITH_SCOPE && this != SERVICE_WITHOUT_SCOPE;
    }

    int expected(Guarded row) {
      return switch (this) {
        case VIEWER -> row.viewer();
        case MODERATOR -> row.moderator();
        case ADMINISTRATOR -> row.administrator();
        case HOST -> row.host();
        case SERVICE_WITH_SCOPE -> row.service();
        case SERVICE_WITHOUT_SCOPE -> 403;
      };
    }
  }

  /** Somebody in front of something. */
  record Visit(String token, Doors.Things things) {}

  String id() {
    return guild.id();
  }

  /** Somebody of this guild in front of new things of that guild. */
  Visit visit(Kind kind, Guarded row, PermissionGuild at) {
    // A host is a viewer of whom the very meeting is.
    String host = kind == Kind.HOST ? "80" : "71";
    return new Visit(token(kind, row), at.things(host));
  }

  /** New things: some operations end what they are about. */
  Doors.Things things() {
    return things("71");
  }

  private Doors.Things things(String hostUserId) {
    String host = guild.member(hostUserId, "Hosting Person");
    changeConfiguration();
    String newClient = "cli-" + UUID.randomUUID();
    database.registerClient(newClient, "secret-" + newClient, guild.id(), "meetings:read");
    String meeting = guild.start(host, "Meeting " + UUID.randomUUID());
    String delivery =
        database.column("select id from meeting_message where meeting_id = ?", meeting).getFirst();
    last = new Doors.Things(guild.id(), meeting, newClient, delivery);
    return last;
  }

  /** So that there is something to undo. */
  private void changeConfiguration() {
    int changed =
        api.call("PATCH", "/api/v1/guilds/" + id() + "/configuration")
            .token(memberToken("82", "8"))
            .header("If-Match", "*")
            .body(
                "application/merge-patch+json",
                "{\"meetings\":{\"defaultDurationMinutes\":%d}}"
                    .formatted(100 + CHANGES.incrementAndGet() % 1_000))
            .send()
            .status();
    if (changed != 200) {
      throw new AssertionError("Not changed: " + changed);
    }
  }

  Doors.Things lastThings() {
    return last;
  }

  String token(Kind kind, Guarded row) {
    return switch (kind) {
      case VIEWER -> memberToken("79", "0");
      case HOST -> memberToken("80", "0");
      case MODERATOR -> moderatorToken();
      case ADMINISTRATOR -> memberToken("82", "8");
      case SERVICE_WITH_SCOPE -> serviceToken(SCOPES_OF_A_GUILD);
      case SERVICE_WITHOUT_SCOPE ->
          serviceToken(
              SCOPES_OF_A_GUILD.stream().filter(scope -> !scope.equals(row.scope())).toList());
    };
  }

  /** Maps the role anew: some operations reset what the guild has chosen. */
  private String moderatorToken() {
    database.choose(id(), "roles.mapping." + moderatorsRole, "\"moderator\"");
    return Eventually.returns(
        () -> memberToken("81", "0", moderatorsRole), PermissionGuild::isModerators);
  }

  private static boolean isModerators(String token) {
    return new String(
            Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8)
        .contains("\"moderator\"");
  }

  private String memberToken(String userId, String permissions, String... roleIds) {
    return api.token(id(), userId, "Member " + userId, permissions, Arrays.asList(roleIds));
  }

  private String serviceToken(List<String> scopes) {
    ObjectNode wish = MAPPER.createObjectNode().put("grantType", "client_credentials");
    scopes.forEach(wish.putArray("scopes")::add);
    Api.Answer answer =
        api.call("POST", "/api/v1/auth/token").basic(clientId, clientSecret).json(wish).send();
    if (answer.status() != 200) {
      throw new AssertionError("No token: " + answer.response().body());
    }
    return answer.text("accessToken");
  }

  /** For the Authorization header. */
  String basicCredential() {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
  }
}
