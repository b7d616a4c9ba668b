package dev.kalturadiscord.server.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A guild of one test, in which members use meetings over HTTP. */
public final class Guild {

  /** The channel in which all meetings are started. */
  public static final String CHANNEL = "2100000000000000001";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final AtomicLong LAST_ID = new AtomicLong(900_000_000_000_000_000L);

  private final Api api;
  private final String id = String.valueOf(LAST_ID.incrementAndGet());

  public Guild(Api api) {
    this.api = api;
  }

  public String id() {
    return id;
  }

  /** The token of a member without rights. */
  public String member(String userId, String name) {
    return api.token(id, userId, name, "0");
  }

  /** The token of Ada, user 71, a member without rights. */
  public String ada() {
    return member("71", "Ada Lovelace");
  }

  /** The token of an administrator: permission bit 3 is Discord's ADMINISTRATOR. */
  public String administrator(String userId, String name) {
    return api.token(id, userId, name, "8");
  }

  /** A wish of the least that is needed; add to it as a test needs. */
  public static ObjectNode wish(String title) {
    return MAPPER
        .createObjectNode()
        .put("title", title)
        .put("type", "meeting")
        .put("channelId", CHANNEL);
  }

  /** Asks for a meeting under a key. */
  public Api.Answer start(String token, String key, ObjectNode wish) {
    return api.call("POST", "/api/v1/meetings")
        .token(token)
        .header("Idempotency-Key", key)
        .json(wish)
        .send();
  }

  /** Starts a meeting now; gives its id. */
  public String start(String token, String title) {
    Api.Answer started = start(token, title.replaceAll("[^A-Za-z0-9]", "-"), wish(title));
    if (started.status() != 201) {
      throw new AssertionError("Not started: " + started.response().body());
    }
    return started.text("id");
  }

  public Api.Answer get(String token, String meetingId) {
    return api.call("GET", "/api/v1/meetings/" + meetingId).token(token).send();
  }

  /** Changes a meeting; the change is JSON. */
  public Api.Answer change(String token, String meetingId, String change) {
    return api.call("PATCH", "/api/v1/meetings/" + meetingId)
        .token(token)
        .body("application/json", change)
        .send();
  }

  public Api.Answer purge(String token, String meetingId) {
    return api.call("POST", "/api/v1/meetings/" + meetingId + "/purge").token(token).send();
  }

  public Api.Answer end(String token, String meetingId) {
    return api.call("DELETE", "/api/v1/meetings/" + meetingId).token(token).send();
  }

  /** Shares a meeting in its own channel. */
  public Api.Answer share(String token, String key, String meetingId) {
    return api.call("POST", "/api/v1/meetings/" + meetingId + "/share")
        .token(token)
        .header("Idempotency-Key", key)
        .body("application/json", "{}")
        .send();
  }

  public Api.Answer join(String token, String meetingId) {
    return api.call("POST", "/api/v1/meetings/" + meetingId + "/join").token(token).send();
  }

  /** The path of a new join link. */
  public String joinPath(String token, String meetingId) {
    Api.Answer link = join(token, meetingId);
    if (link.status() != 200) {
      throw new AssertionError("No link: " + link.response().body());
    }
    return URI.create(link.text("url")).getPath();
  }

  /** The ids of all its meetings that can be seen, newest first. */
  public List<String> meetings(String token) {
    return meetings(token, "limit=100");
  }

  /** As {@link #meetings(String)}, with a query of the test's own. */
  public List<String> meetings(String token, String query) {
    List<String> ids = new ArrayList<>();
    api.call("GET", "/api/v1/meetings?" + query)
        .token(token)
        .send()
        .json()
        .path("items")
        .forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }
}
