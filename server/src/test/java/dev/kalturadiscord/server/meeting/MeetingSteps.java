package dev.kalturadiscord.server.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.KalturaControl;
import java.util.ArrayList;
import java.util.List;

/** What tests do with meetings over HTTP, and what they look up at Kaltura. */
final class MeetingSteps {

  private final Api api;
  private final KalturaControl kaltura;

  MeetingSteps(Api api, KalturaControl kaltura) {
    this.api = api;
    this.kaltura = kaltura;
  }

  Api.Answer create(String token, String key, String title) {
    return api.call("POST", "/api/v1/meetings")
        .token(token)
        .header("Idempotency-Key", key)
        .body(
            "application/json",
            """
            {"title":"%s","type":"meeting","channelId":"2100000000000000001"}
            """
                .formatted(title))
        .send();
  }

  Api.Answer schedule(String token, String key, String year) {
    return api.call("POST", "/api/v1/meetings")
        .token(token)
        .header("Idempotency-Key", key)
        .body(
            "application/json",
            """
            {"title":"Later","type":"webinar","channelId":"1","startsAt":"%s-01-01T10:00:00Z"}
            """
                .formatted(year))
        .send();
  }

  Api.Answer get(String token, String id) {
    return api.call("GET", "/api/v1/meetings/" + id).token(token).send();
  }

  Api.Answer end(String token, String id) {
    return api.call("DELETE", "/api/v1/meetings/" + id).token(token).send();
  }

  Api.Answer join(String token, String id) {
    return api.call("POST", "/api/v1/meetings/" + id + "/join").token(token).send();
  }

  List<String> list(String token, String query) {
    List<String> ids = new ArrayList<>();
    api.call("GET", "/api/v1/meetings?" + query)
        .token(token)
        .send()
        .json()
        .path("items")
        .forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  List<JsonNode> roomsOf(String meetingId) {
    return matching(kaltura.rooms(), meetingId);
  }

  List<JsonNode> eventsOf(String meetingId) {
    return matching(kaltura.events(), meetingId);
  }

  List<JsonNode> livingRoomsNamed(String name) {
    int deleted = 3;
    return matching(kaltura.rooms(), name).stream()
        .filter(room -> room.path("status").asInt() != deleted)
        .toList();
  }

  private static List<JsonNode> matching(JsonNode all, String text) {
    List<JsonNode> found = new ArrayList<>();
    all.forEach(
        one -> {
          if (one.toString().contains(text)) {
            found.add(one);
          }
        });
    return found;
  }
}
