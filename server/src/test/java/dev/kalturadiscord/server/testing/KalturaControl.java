package dev.kalturadiscord.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The control side of the Kaltura simulator: what it holds, and how to make it fail. */
public final class KalturaControl {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String baseUrl;

  public KalturaControl(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  public JsonNode rooms() {
    return get("/__sim/rooms");
  }

  public JsonNode events() {
    return get("/__sim/events");
  }

  public JsonNode resources() {
    return get("/__sim/resources");
  }

  public JsonNode videos() {
    return get("/__sim/videos");
  }

  /**
   * Makes a recording appear.
   *
   * @param id of the room, or of the entry that waits for it
   * @param how as JSON
   * @return its entry id
   */
  public String recording(String id, String how) {
    try {
      return MAPPER
          .readTree(send("POST", "/__sim/entries/" + id + "/ready", how))
          .path("id")
          .asText();
    } catch (IOException e) {
      throw new AssertionError(id, e);
    }
  }

  /** What a browser sees at this address. */
  public String open(URI address) {
    return send(HttpRequest.newBuilder(address).GET().build());
  }

  public JsonNode joins() {
    return get("/__sim/joins");
  }

  public JsonNode calls() {
    return get("/__sim/calls");
  }

  /** What sessions allow, in their order; null for one that is none of the account. */
  public JsonNode decoded(List<String> sessions) {
    return post("/__sim/ks/decode", MAPPER.valueToTree(Map.of("ks", sessions)));
  }

  /** Who opened the player with what. */
  public JsonNode plays() {
    return get("/__sim/plays");
  }

  /** Puts a video in, with any property of a media entry; gives its id. */
  public String addVideo(ObjectNode fields) {
    return post("/__sim/videos", fields).path("id").asText();
  }

  /** Changes a video as Kaltura itself could. */
  public void changeVideo(String id, ObjectNode fields) {
    JsonNode unused = post("/__sim/videos/" + id, fields);
  }

  /** Puts in so many videos that are offered. */
  public void seedVideos(int count) {
    JsonNode unused = post("/__sim/seed", MAPPER.createObjectNode().put("videos", count));
  }

  /**
   * Brings the recording of a room forward, and makes one when there is none.
   *
   * @param status 1 for converting, 2 for ready
   * @return its id
   */
  public String record(String roomId, int status, int seconds) {
    return post(
            "/__sim/entries/" + roomId + "/ready",
            MAPPER.createObjectNode().put("status", status).put("durationSeconds", seconds))
        .path("id")
        .asText();
  }

  /** The id of the room of a meeting. */
  public String roomOf(String meetingId) {
    return livingRooms(meetingId).getFirst().path("id").asText();
  }

  /** The calls whose parameters hold this text. */
  public List<JsonNode> callsAbout(String text) {
    return calls()
        .valueStream()
        .filter(call -> call.path("parameters").toString().contains(text))
        .toList();
  }

  /** A fault as JSON: match, kind, times. */
  public void fault(String json) {
    send("POST", "/__sim/faults", json);
  }

  /** Makes the account's clock differ from ours. */
  public void moveClock(Duration ahead) {
    send("POST", "/__sim/clock", "{\"offsetSeconds\": %d}".formatted(ahead.toSeconds()));
  }

  public void release() {
    send("POST", "/__sim/faults/release", "");
  }

  public void clearFaults() {
    send("DELETE", "/__sim/faults", "");
  }

  /**
   * Makes a room as an earlier, broken attempt would have left it.
   *
   * @return its entry id
   */
  public String roomTagged(String owner, String name, String tag) {
    String ks = adminSession(owner);
    return post(
            "/embeddedrooms/index/create-room",
            MAPPER.createObjectNode().put("ks", ks).put("name", name).put("tags", "discord," + tag))
        .path("data")
        .path("id")
        .asText();
  }

  /** Does something at Kaltura itself, as an administrator of the account in its console. */
  public JsonNode administer(String service, String action, ObjectNode parameters) {
    return post(
        "/api_v3/service/%s/action/%s".formatted(service, action),
        parameters.put("format", 1).put("ks", adminSession("an-administrator")));
  }

  private String adminSession(String userId) {
    return post(
            "/api_v3/service/session/action/start",
            MAPPER
                .createObjectNode()
                .put("format", 1)
                .put("secret", KalturaSimulatorProcess.ADMIN_SECRET)
                .put("partnerId", RunningServer.PARTNER_ID)
                .put("type", 2)
                .put("userId", userId)
                .put("privileges", "disableentitlement"))
        .asText();
  }

  /** The rooms that are not deleted and carry this text, a meeting's id for example. */
  public List<JsonNode> livingRooms(String text) {
    int deleted = 3;
    return matching(rooms(), text).stream()
        .filter(room -> room.path("status").asInt() != deleted)
        .toList();
  }

  /** The calendar records that carry this text, whatever their status. */
  public List<JsonNode> events(String text) {
    return matching(events(), text);
  }

  private static List<JsonNode> matching(JsonNode all, String text) {
    return all.valueStream().filter(one -> one.toString().contains(text)).toList();
  }

  private JsonNode post(String path, JsonNode document) {
    try {
      return MAPPER.readTree(send("POST", path, document.toString()));
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  private JsonNode get(String path) {
    try {
      return MAPPER.readTree(send("GET", path, ""));
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  private String send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return send(request);
  }

  private static String send(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new AssertionError(request.method() + " " + request.uri() + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new AssertionError(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
