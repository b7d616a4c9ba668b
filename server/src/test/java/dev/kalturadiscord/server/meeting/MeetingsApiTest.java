package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class MeetingsApiTest {

  private final Api api;
  private final KalturaControl kaltura;

  MeetingsApiTest(Api api, KalturaControl kaltura) {
    this.api = api;
    this.kaltura = kaltura;
  }

  @Test
  void startsAMeetingWithARoomAndACalendarRecordAtKaltura() {
    String token = api.token("5001", "71", "Ada Lovelace", "0");

    Api.Answer created = create(token, "k-1", "Weekly sync");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith("/api/v1/meetings/" + created.text("id"));
    assertThat(created.text("state")).isEqualTo("live");
    assertThat(created.text("hostDiscordUserId")).isEqualTo("71");
    assertThat(created.text("guildId")).isEqualTo("5001");
    assertThat(roomsOf(created.text("id"))).hasSize(1);
    assertThat(eventsOf(created.text("id")))
        .singleElement()
        .satisfies(event -> assertThat(event.path("ownerId").asText()).isEqualTo("discord.71"));
  }

  @Test
  void repeatingAStartWithTheSameKeyGivesTheSameMeeting() {
    String token = api.token("5002", "71", "Ada", "0");
    Api.Answer first = create(token, "same", "Once");

    Api.Answer second = create(token, "same", "Once");

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(roomsOf(first.text("id"))).hasSize(1);
  }

  @Test
  void aKeyThatIsReusedForAnotherWishIsRefused() {
    String token = api.token("5003", "71", "Ada", "0");
    create(token, "reused", "One");

    Api.Answer other = create(token, "reused", "Another");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("idempotency_key_reused");
  }

  @Test
  void theSameKeyOfAnotherPersonIsAnotherKey() {
    Api.Answer ada = create(api.token("5004", "71", "Ada", "0"), "k", "Talk");
    Api.Answer mia = create(api.token("5004", "72", "Mia", "0"), "k", "Talk");

    assertThat(mia.status()).isEqualTo(201);
    assertThat(mia.text("id")).isNotEqualTo(ada.text("id"));
  }

  @Test
  void pagesThroughAllMeetingsOfTheGuildNewestFirst() {
    String token = api.token("5005", "71", "Ada", "0");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.addFirst(create(token, "k" + i, "Meeting " + i).text("id"));
    }

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Api.Answer page =
          api.call(
                  "GET", "/api/v1/meetings?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .token(token)
              .send();
      assertThat(page.status()).isEqualTo(200);
      page.json().path("items").forEach(item -> seen.add(item.path("id").asText()));
      cursor = page.text("nextCursor");
    } while (!cursor.isEmpty());

    assertThat(seen).isEqualTo(ids);
  }

  @Test
  void listsOnlyTheStatesAskedFor() {
    String token = api.token("5006", "71", "Ada", "0");
    String live = create(token, "a", "Live").text("id");
    String ended = create(token, "b", "Ended").text("id");
    String scheduled = schedule(token, "c", "2099").text("id");
    assertThat(scheduled).isEmpty(); // more than a year ahead is refused
    end(token, ended);

    assertThat(list(token, "state=live")).containsExactly(live);
    assertThat(list(token, "state=ended")).containsExactly(ended);
    assertThat(list(token, "state=scheduled&state=cancelled")).isEmpty();
    assertThat(list(token, "state=ended&state=live")).containsExactly(ended, live);
  }

  @Test
  void theHostEndsAMeetingAndKalturasRecordFollows() {
    String token = api.token("5007", "71", "Ada", "0");
    String id = create(token, "k", "To end").text("id");

    Api.Answer ended = end(token, id);

    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.text("state")).isEqualTo("ended");
    assertThat(ended.text("endedByDiscordUserId")).isEqualTo("71");
    Eventually.holds(
        () ->
            assertThat(eventsOf(id))
                .singleElement()
                .satisfies(event -> assertThat(event.path("status").asInt()).isEqualTo(1)));
  }

  @Test
  void endingTwiceChangesNothing() {
    String token = api.token("5008", "71", "Ada", "0");
    String id = create(token, "k", "Twice").text("id");
    JsonNode first = end(token, id).json();

    JsonNode second = end(api.token("5008", "99", "Mod", "8"), id).json();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aMemberWhoIsNotTheHostCannotEndIt() {
    String id = create(api.token("5009", "71", "Ada", "0"), "k", "Not yours").text("id");

    Api.Answer refused = end(api.token("5009", "72", "Mia", "0"), id);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("forbidden");
    assertThat(get(api.token("5009", "71", "Ada", "0"), id).text("state")).isEqualTo("live");
  }

  @Test
  void anAdministratorOfTheGuildEndsAnybodysMeeting() {
    String id = create(api.token("5010", "71", "Ada", "0"), "k", "Any").text("id");

    assertThat(end(api.token("5010", "72", "Root", "8"), id).status()).isEqualTo(200);
    assertThat(get(api.token("5010", "71", "Ada", "0"), id).text("endedByDiscordUserId"))
        .isEqualTo("72");
  }

  @Test
  void aMeetingOfAnotherGuildDoesNotExist() {
    String id = create(api.token("5011", "71", "Ada", "0"), "k", "Private").text("id");
    String foreign = api.token("5012", "71", "Ada", "8");

    assertThat(get(foreign, id).status()).isEqualTo(404);
    assertThat(end(foreign, id).status()).isEqualTo(404);
    assertThat(join(foreign, id).status()).isEqualTo(404);
    assertThat(list(foreign, "limit=100")).isEmpty();
    assertThat(get(api.token("5011", "71", "Ada", "0"), id).text("state")).isEqualTo("live");
  }

  @Test
  void anEndedMeetingRefusesJoins() {
    String token = api.token("5013", "71", "Ada", "0");
    String id = create(token, "k", "Over").text("id");
    end(token, id);

    Api.Answer refused = join(token, id);

    assertThat(refused.status()).isEqualTo(410);
    assertThat(refused.text("code")).isEqualTo("meeting_ended");
  }

  @Test
  void whatKalturaRefusesLeavesNothingBehind() {
    String token = api.token("5014", "71", "Ada", "0");
    kaltura.fault(
        """
        {"match":{"service":"schedule_scheduleEvent","action":"add"},"kind":"actionBlocked","times":1}
        """);

    Api.Answer refused = create(token, "k", "Refused at Kaltura");

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text("code")).isEqualTo("kaltura_unavailable");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(list(token, "limit=100")).isEmpty();
    assertThat(livingRoomsNamed("Refused at Kaltura")).isEmpty();
    assertThat(create(token, "k", "Refused at Kaltura").status()).isEqualTo(201);
    assertThat(livingRoomsNamed("Refused at Kaltura")).hasSize(1);
  }

  @Test
  void aStartWhoseAnswerWasLostIsFinishedOnceAndNotDoubled() {
    String token = api.token("5015", "71", "Ada", "0");
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"executedButLost","times":1}
        """);

    Api.Answer lost = create(token, "k-lost", "Lost answer");
    assertThat(lost.status()).isEqualTo(504);
    Api.Answer again =
        Eventually.returns(() -> create(token, "k-new", "Lost answer"), a -> a.status() != 409);

    assertThat(again.status()).isIn(200, 201);
    assertThat(roomsOf(again.text("id"))).hasSize(1);
    assertThat(list(token, "limit=100")).containsExactly(again.text("id"));
    assertThat(create(token, "k-lost", "Lost answer").text("id")).isEqualTo(again.text("id"));
  }

  @Test
  void twoStartsOfTheSameWishAtOnceMakeOneMeeting() {
    String token = api.token("5016", "71", "Ada", "0");
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"hold","times":1}
        """);
    var first = java.util.concurrent.CompletableFuture.supplyAsync(() -> create(token, "a", "Dou"));
    Eventually.holds(() -> assertThat(kaltura.rooms().toString()).contains("Dou"));

    Api.Answer second = create(token, "b", "Dou");
    kaltura.release();

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text("code")).isEqualTo("in_progress");
    assertThat(second.header("Retry-After")).isNotEmpty();
    String id = first.join().text("id");
    assertThat(create(token, "b", "Dou").text("id")).isEqualTo(id);
    assertThat(list(token, "limit=100")).containsExactly(id);
  }

  private Api.Answer create(String token, String key, String title) {
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

  private Api.Answer schedule(String token, String key, String year) {
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

  private Api.Answer get(String token, String id) {
    return api.call("GET", "/api/v1/meetings/" + id).token(token).send();
  }

  private Api.Answer end(String token, String id) {
    return api.call("DELETE", "/api/v1/meetings/" + id).token(token).send();
  }

  private Api.Answer join(String token, String id) {
    return api.call("POST", "/api/v1/meetings/" + id + "/join").token(token).send();
  }

  private List<String> list(String token, String query) {
    List<String> ids = new ArrayList<>();
    api.call("GET", "/api/v1/meetings?" + query)
        .token(token)
        .send()
        .json()
        .path("items")
        .forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private List<JsonNode> roomsOf(String meetingId) {
    return matching(kaltura.rooms(), meetingId);
  }

  private List<JsonNode> eventsOf(String meetingId) {
    return matching(kaltura.events(), meetingId);
  }

  private List<JsonNode> livingRoomsNamed(String name) {
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
