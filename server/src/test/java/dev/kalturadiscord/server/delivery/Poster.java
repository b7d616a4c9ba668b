package dev.kalturadiscord.server.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A program that writes into Discord, as the server sees it: leases deliveries and reports. */
final class Poster {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final AtomicLong LAST_MESSAGE = new AtomicLong(5_000_000_000_000_000_000L);

  private final Api api;
  private final String token;

  /**
   * Registers one.
   *
   * @param guildId the only guild it writes in; null for all
   */
  Poster(Api api, Database database, @Nullable String guildId) {
    this.api = api;
    String id = "poster-" + UUID.randomUUID();
    database.registerClient(id, "secret-" + id, guildId, "deliveries:lease meetings:write");
    this.token =
        api.call("POST", "/api/v1/auth/token")
            .basic(id, "secret-" + id)
            .json(MAPPER.createObjectNode().put("grantType", "client_credentials"))
            .send()
            .text("accessToken");
  }

  String token() {
    return token;
  }

  /** Leases with a wish of the test's own. */
  List<JsonNode> lease(int limit, int waitSeconds) {
    Api.Answer answer =
        api.call("POST", "/api/v1/deliveries/lease")
            .token(token)
            .json(MAPPER.createObjectNode().put("limit", limit).put("waitSeconds", waitSeconds))
            .send();
    if (answer.status() != 200) {
      throw new AssertionError(answer.response().body());
    }
    return answer.json().path("items").valueStream().toList();
  }

  /** All that is due now. */
  List<JsonNode> lease() {
    return lease(50, 0);
  }

  /** The only one that is due now. */
  JsonNode leaseOne() {
    return only(lease());
  }

  /** The only one that is due within some seconds. */
  JsonNode awaitOne() {
    return only(lease(50, 20));
  }

  private static JsonNode only(List<JsonNode> leased) {
    if (leased.size() != 1) {
      throw new AssertionError("Not one delivery: " + leased);
    }
    return leased.getFirst();
  }

  /** Says what became of a delivery. */
  Api.Answer report(JsonNode delivery, String outcome) {
    return report(delivery.path("id").asText(), delivery.path("lease").asText(), outcome, null);
  }

  Api.Answer report(String id, String lease, String outcome, @Nullable String messageId) {
    ObjectNode report = MAPPER.createObjectNode().put("lease", lease).put("outcome", outcome);
    if (messageId != null) {
      report.put("messageId", messageId);
    }
    return api.call("POST", "/api/v1/deliveries/" + id + "/acknowledge")
        .token(token)
        .json(report)
        .send();
  }

  /** Posts or edits, and says so; gives the id of the message in Discord. */
  String deliver(JsonNode delivery) {
    String message =
        delivery.has("messageId")
            ? delivery.path("messageId").asText()
            : String.valueOf(LAST_MESSAGE.incrementAndGet());
    Api.Answer answer =
        report(delivery.path("id").asText(), delivery.path("lease").asText(), "delivered", message);
    if (answer.status() != 204) {
      throw new AssertionError(answer.response().body());
    }
    return message;
  }

  /** Posts the only one that is due; gives the id of the message in Discord. */
  String deliverOne() {
    return deliver(leaseOne());
  }
}
