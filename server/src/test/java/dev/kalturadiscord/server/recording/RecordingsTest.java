package dev.kalturadiscord.server.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The recordings of a meeting. */
@ExtendWith(RunningServer.class)
final class RecordingsTest {

  private static final int CONVERTING = 1;
  private static final int READY = 2;
  private static final int DELETED = 3;

  private final Api api;
  private final KalturaControl kaltura;
  private final Database database;
  private final Guild guild;

  RecordingsTest(Api api, KalturaControl kaltura, Database database) {
    this.api = api;
    this.kaltura = kaltura;
    this.database = database;
    this.guild = new Guild(api);
  }

  @AfterEach
  void clearFaults() {
    kaltura.clearFaults();
  }

  @Test
  void aRecordingComesIsReadyStaysWhileKalturaIsAwayAndGoes() {
    String id = guild.start(guild.ada(), "Recorded sync");
    String room = kaltura.roomOf(id);
    JsonNode none = list(guild.ada(), id).json();
    assertThat(none.path("items")).isEmpty();
    assertThat(none.path("mayFollow").asBoolean()).isTrue();
    assertThat(none.path("stale").asBoolean()).isFalse();

    String video = kaltura.record(room, CONVERTING, 0);
    eventually(
        id,
        list -> {
          JsonNode item = only(list);
          assertThat(item.path("videoId").asText()).isEqualTo(video);
          assertThat(item.path("title").asText()).isEqualTo("Recorded sync");
          assertThat(item.path("state").asText()).isEqualTo("processing");
          assertThat(item.has("durationSeconds")).isFalse();
        });

    kaltura.record(room, READY, 3540);
    eventually(
        id,
        list -> {
          assertThat(only(list).path("state").asText()).isEqualTo("ready");
          assertThat(only(list).path("durationSeconds").asInt()).isEqualTo(3540);
          assertThat(only(list).path("possible").asBoolean()).isFalse();
        });

    kaltura.fault(
        """
        {"match": {"service": "media"}, "kind": "expiredKs", "times": 1000}
        """);
    eventually(
        id,
        list -> {
          assertThat(list.path("stale").asBoolean()).isTrue();
          assertThat(only(list).path("videoId").asText()).isEqualTo(video);
          assertThat(only(list).path("durationSeconds").asInt()).isEqualTo(3540);
        });

    kaltura.clearFaults();
    kaltura.changeVideo(video, new ObjectMapper().createObjectNode().put("status", DELETED));
    eventually(
        id,
        list -> {
          assertThat(list.path("stale").asBoolean()).isFalse();
          assertThat(list.path("items")).isEmpty();
        });
    assertThat(stored(id)).isEmpty();
  }

  @Test
  void severalComeNewestFirst() {
    String id = guild.start(guild.ada(), "Recorded twice");
    String room = kaltura.roomOf(id);
    String first = kaltura.record(room, READY, 10);
    String second = kaltura.record(room, READY, 20);
    kaltura.changeVideo(first, new ObjectMapper().createObjectNode().put("createdAt", -900_000));

    eventually(id, list -> assertThat(ids(list)).containsExactly(second, first));
  }

  @Test
  void thoseWhoAskAtTheSameTimeShareOneCall() {
    String id = guild.start(guild.ada(), "Asked by many");
    String room = kaltura.roomOf(id);
    String token = guild.ada();

    assertThat(AtOnce.times(8, () -> list(token, id).status())).containsOnly(200);

    assertThat(kaltura.callsAbout(room).stream().filter(RecordingsTest::isList).toList())
        .hasSizeLessThan(4);
  }

  @Test
  void nobodyIsAskedBeforeTheMeetingBegins() {
    var wish = Guild.wish("Later");
    wish.put("startsAt", java.time.Instant.now().plusSeconds(7_200).toString());
    String id = guild.start(guild.ada(), "later", wish).text("id");

    JsonNode list = list(guild.ada(), id).json();

    assertThat(list.path("items")).isEmpty();
    assertThat(list.path("mayFollow").asBoolean()).isTrue();
    assertThat(kaltura.callsAbout(kaltura.roomOf(id)).stream().filter(RecordingsTest::isList))
        .isEmpty();
  }

  @Test
  void twoDaysAfterTheEndNoneFollows() {
    String id = guild.start(guild.ada(), "Long ago");
    end(id, "47 hours");
    assertThat(list(guild.ada(), id).json().path("mayFollow").asBoolean()).isTrue();

    end(id, "49 hours");

    assertThat(list(guild.ada(), id).json().path("mayFollow").asBoolean()).isFalse();
  }

  @Test
  void aGuildThatWantsNoRecordingsGetsNone() {
    String id = guild.start(guild.ada(), "Off the record");
    kaltura.record(kaltura.roomOf(id), READY, 60);
    eventually(id, list -> assertThat(list.path("items")).hasSize(1));

    database.choose(guild.id(), "features.recording", "false");

    eventually(
        id,
        list -> {
          assertThat(list.path("items")).isEmpty();
          assertThat(list.path("mayFollow").asBoolean()).isFalse();
        });
  }

  @Test
  void possibleRecordingsAreForThoseWhoLeadTheMeeting() {
    String id = guild.start(guild.ada(), "Possibly recorded");
    database.update(
        """
        insert into recording (meeting_id, video_id, title, state, created_at, possible)
        values (?, '1_possible1', 'Perhaps', 'ready', now(), true),
               (?, '1_certain01', 'Surely', 'ready', now() - interval '1 hour', false)
        """,
        id,
        id);
    kaltura.fault(
        """
        {"match": {"service": "media"}, "kind": "expiredKs", "times": 1000}
        """);

    assertThat(ids(list(guild.ada(), id).json())).containsExactly("1_possible1", "1_certain01");
    assertThat(ids(list(guild.administrator("73", "Root"), id).json())).hasSize(2);
    assertThat(ids(list(guild.member("72", "Mia"), id).json())).containsExactly("1_certain01");
  }

  @Test
  void anotherGuildFindsNoMeeting() {
    String id = guild.start(guild.ada(), "Ours");

    assertThat(list(new Guild(api).ada(), id).status()).isEqualTo(404);
    assertThat(list(guild.ada(), "mtg_none").status()).isEqualTo(404);
  }

  private Api.Answer list(String token, String meetingId) {
    return api.call("GET", "/api/v1/meetings/" + meetingId + "/recordings").token(token).send();
  }

  private void eventually(String meetingId, Consumer<JsonNode> assertion) {
    String token = guild.ada();
    Eventually.holds(() -> assertion.accept(list(token, meetingId).json()));
  }

  private void end(String meetingId, String ago) {
    database.update(
        """
        update meeting set starts_at = now() - cast(? as interval) - interval '1 hour',
          ends_at = now() - cast(? as interval)
        where id = ?
        """,
        ago,
        ago,
        meetingId);
  }

  private List<String> stored(String meetingId) {
    return database.column("select video_id from recording where meeting_id = ?", meetingId);
  }

  private static boolean isList(JsonNode call) {
    return call.path("service").asText().equals("media")
        && call.path("action").asText().equals("list");
  }

  private static JsonNode only(JsonNode list) {
    assertThat(list.path("items")).hasSize(1);
    return list.path("items").get(0);
  }

  private static List<String> ids(JsonNode list) {
    return list.path("items").valueStream().map(item -> item.path("videoId").asText()).toList();
  }
}
