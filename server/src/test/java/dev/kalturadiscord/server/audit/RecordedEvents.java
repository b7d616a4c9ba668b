package dev.kalturadiscord.server.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the log holds about one guild, and who reads or fills it in tests. */
final class RecordedEvents {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LINE =
      "concat_ws(' ', coalesce(user_id, '-'), coalesce(client_id, '-'), operation,"
          + " coalesce(target, '-'), outcome, coalesce(problem, '-'))";

  private final Api api;
  private final Database database;
  private final Guild guild;

  RecordedEvents(Api api, Database database, Guild guild) {
    this.api = api;
    this.database = database;
    this.guild = guild;
  }

  /** User, client, operation, target, outcome and problem of each, oldest first. */
  List<String> lines() {
    return column(LINE);
  }

  /** One column of all of them, oldest first. */
  List<String> column(String expression) {
    return database.column(
        "select " + expression + " from audit_event where guild_id = ? order by id", guild.id());
  }

  /** As {@link #lines}, of one request in whatever guild. */
  List<String> ofRequest(String requestId) {
    return database.column(
        "select " + LINE + " from audit_event where request_id = ? order by id", requestId);
  }

  /**
   * Registers a client.
   *
   * @return its credential: id and secret
   */
  Credential client(String name, @Nullable String guildId, String scopes) {
    Credential credential =
        new Credential(name + "-" + guild.id(), "secret-of-" + name + guild.id());
    database.registerClient(credential.id(), credential.secret(), guildId, scopes);
    return credential;
  }

  record Credential(String id, String secret) {}

  /** A token of a client for itself. */
  String tokenOf(Credential client) {
    Api.Answer answer = grant(client, grant("client_credentials"), "setup");
    if (answer.status() != 200) {
      throw new AssertionError("No token: " + answer.response().body());
    }
    return answer.text("accessToken");
  }

  Api.Answer grant(Credential client, ObjectNode grant, String requestId) {
    return api.call("POST", "/api/v1/auth/token")
        .basic(client.id(), client.secret())
        .header("X-Request-Id", requestId)
        .json(grant)
        .send();
  }

  static ObjectNode grant(String type) {
    return MAPPER.createObjectNode().put("grantType", type);
  }

  /** An event as it would have been recorded at that time; gives its id. */
  String at(Instant time) {
    String id = EventId.next(time);
    insert(id, time);
    return id;
  }

  void insert(String id, Instant time) {
    database.update(
        "insert into audit_event (id, at, guild_id, user_id, operation, outcome, request_id)"
            + " values (?, ?::timestamptz, ?, '71', 'endMeeting', 'succeeded', 'r')",
        id,
        time.toString(),
        guild.id());
  }
}
