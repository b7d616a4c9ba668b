package dev.kalturadiscord.server.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests do with clients over HTTP. */
final class ClientSteps {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Api api;
  private final Database database;

  ClientSteps(Api api, Database database) {
    this.api = api;
    this.database = database;
  }

  /**
   * The token of a new client with the scope clients:manage.
   *
   * @param guildId null for one that belongs to none
   * @param scopes others that it has, with spaces in between
   */
  String manager(@Nullable String guildId, String scopes) {
    String id = "manager-" + UUID.randomUUID();
    database.registerClient(id, "secret-of-" + id, guildId, ("clients:manage " + scopes).strip());
    return token(id, "secret-of-" + id).text("accessToken");
  }

  Api api() {
    return api;
  }

  /** A wish of the least that is needed; add to it as a test needs. */
  static ObjectNode wish(String name, String... scopes) {
    ObjectNode wish = MAPPER.createObjectNode().put("name", name);
    ArrayNode all = wish.putArray("scopes");
    for (String scope : scopes) {
      all.add(scope);
    }
    return wish;
  }

  Api.Answer create(String manager, ObjectNode wish) {
    return api.call("POST", "/api/v1/clients").token(manager).json(wish).send();
  }

  /** Registers a client; gives its id and secret. */
  Made made(String manager, ObjectNode wish) {
    Api.Answer answer = create(manager, wish);
    if (answer.status() != 201) {
      throw new AssertionError("Not registered: " + answer.response().body());
    }
    return new Made(answer.json().path("client").path("id").asText(), answer.text("secret"));
  }

  record Made(String id, String secret) {}

  Api.Answer get(String manager, String id) {
    return api.call("GET", "/api/v1/clients/" + id).token(manager).send();
  }

  Api.Answer list(String manager, String query) {
    return api.call("GET", "/api/v1/clients?" + query).token(manager).send();
  }

  Api.Answer disable(String manager, String id) {
    return api.call("DELETE", "/api/v1/clients/" + id).token(manager).send();
  }

  Api.Answer rotate(String manager, String id, int overlapSeconds) {
    return api.call("POST", "/api/v1/clients/" + id + "/secrets")
        .token(manager)
        .json(MAPPER.createObjectNode().put("overlapSeconds", overlapSeconds))
        .send();
  }

  /** Asks for a token of the client's own. */
  Api.Answer token(String id, String secret) {
    return api.call("POST", "/api/v1/auth/token")
        .basic(id, secret)
        .json(MAPPER.createObjectNode().put("grantType", "client_credentials"))
        .send();
  }
}
