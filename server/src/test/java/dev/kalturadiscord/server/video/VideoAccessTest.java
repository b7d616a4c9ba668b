package dev.kalturadiscord.server.video;

import static dev.kalturadiscord.server.video.VideoSteps.fields;
import static dev.kalturadiscord.server.video.VideoSteps.video;
import static dev.kalturadiscord.server.video.VideoSteps.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which video. */
@ExtendWith(RunningServer.class)
final class VideoAccessTest {

  private final KalturaControl kaltura;
  private final Database database;
  private final VideoSteps videos;
  private final Guild guild;
  private final Guild other;

  VideoAccessTest(Api api, KalturaControl kaltura, Database database) {
    this.kaltura = kaltura;
    this.database = database;
    this.videos = new VideoSteps(api, kaltura);
    this.guild = videos.guild;
    this.other = new Guild(api);
  }

  @AfterEach
  void clearFaults() {
    kaltura.clearFaults();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1_vid00001", "1_vid00008", "1_img00001"})
  void whatIsOfferedIsForEverybody(String id) {
    assertThat(videos.get(id).text("id")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1_vid00011", "1_vid00012", "1_tmplmeeting", "1_zzzzzzzz"})
  void whatIsNotOfferedIsNotThere(String id) {
    assertNotThere(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "1_",
        "1_VID00001",
        "1_vid00001'",
        "1_vid%0000001",
        "..",
        "999999999999999999999999999999999999999999999999999999999999999999999999"
      })
  void whatIsNoIdNeverReachesKaltura(String id) {
    long before = gets();

    assertThat(videos.get(id).status()).isEqualTo(404);
    assertThat(videos.watch(guild.ada(), id).status()).isEqualTo(404);
    assertThat(videos.thumbnail(guild.ada(), id).status()).isEqualTo(404);

    assertThat(gets()).isEqualTo(before);
  }

  @Test
  void whatIsBeingConvertedIsNotReady() {
    assertThat(videos.get("1_vid00013").status()).isEqualTo(409);
    assertThat(videos.get("1_vid00013").text("code")).isEqualTo("video_not_ready");
    assertThat(videos.watch(guild.ada(), "1_vid00013").text("code")).isEqualTo("video_not_ready");
  }

  @Test
  void whatWillNeverPlaySaysSo() {
    String broken = kaltura.addVideo(video(word()).put("status", -1));

    assertThat(videos.get(broken).text("code")).isEqualTo("video_not_ready");
    assertThat(videos.get(broken).text("detail")).contains("could not");
  }

  @Test
  void aRecordingIsForTheGuildOfItsMeeting() {
    String recording = record(guild);

    assertThat(videos.get(recording).text("id")).isEqualTo(recording);
    assertThat(videos.watch(guild.ada(), recording).status()).isEqualTo(200);
    assertThat(videos.thumbnail(guild.ada(), recording).status()).isEqualTo(200);
  }

  @Test
  void aRecordingOfAnotherGuildIsNotThereEvenWhenItIsOffered() {
    String recording = record(other);
    assertNotThere(recording);

    kaltura.changeVideo(recording, fields().put("tags", "discord"));

    assertNotThere(recording);
    assertThat(videos.get(other.ada(), recording).status()).isEqualTo(200);
  }

  @Test
  void aRecordingThatWasListedIsKnownByItsIdAlone() {
    String video = kaltura.addVideo(video(word()).put("tags", "discord"));
    see(other, video, false);

    assertNotThere(video);
    assertThat(videos.get(other.ada(), video).status()).isEqualTo(200);
  }

  @Test
  void aPossibleRecordingIsForThoseWhoLeadTheMeeting() {
    String video = kaltura.addVideo(video(word()).put("tags", "somebody's"));
    see(guild, video, true);

    assertThat(videos.get(guild.ada(), video).status()).isEqualTo(200);
    assertThat(videos.get(guild.administrator("73", "Root"), video).status()).isEqualTo(200);
    assertThat(videos.get(guild.member("72", "Mia"), video).status()).isEqualTo(404);
    assertThat(videos.get(other.ada(), video).status()).isEqualTo(404);
  }

  @Test
  void aGuildThatWantsNoRecordingsSeesNone() {
    String recording = record(guild);
    assertThat(videos.get(recording).status()).isEqualTo(200);

    database.choose(guild.id(), "features.recording", "false");

    Eventually.holds(() -> assertThat(videos.get(recording).status()).isEqualTo(404));
  }

  @Test
  void whatCarriesAMarkOfAMeetingIsNeverOffered() {
    assertNotThere(kaltura.addVideo(video(word()).put("referenceId", "discord:mtg_1")));
    assertNotThere(
        kaltura.addVideo(video(word()).put("tags", "discord,mtg_01kb3h9v1rm4m2t0s6qg8x7y5z")));
  }

  @Test
  void aPartOfAnOfferedVideoIsAVideo() {
    String clip = kaltura.addVideo(video(word()).put("rootEntryId", "1_vid00001"));

    assertThat(videos.get(clip).status()).isEqualTo(200);
  }

  @Test
  void aRootOfItsOwnIsNone() {
    String id = kaltura.addVideo(video(word()));
    kaltura.changeVideo(id, fields().put("rootEntryId", id));

    assertThat(videos.get(id).status()).isEqualTo(200);
  }

  @Test
  void whatIsWrongAtKalturaIsTold() {
    // So that Kaltura is not left alone after a row of failures.
    assertThat(videos.get("1_vid00001").status()).isEqualTo(200);
    kaltura.fault(
        """
        {"match": {"service": "baseEntry"}, "kind": "http503", "times": 4}
        """);

    assertThat(videos.get("1_vid00001").text("code")).isEqualTo("kaltura_unavailable");
  }

  private String record(Guild of) {
    String meeting = of.start(of.ada(), "Recorded " + word());
    return kaltura.record(kaltura.roomOf(meeting), 2, 60);
  }

  private void see(Guild of, String videoId, boolean possible) {
    String meeting = of.start(of.ada(), "Seen " + word());
    database.update(
        """
        insert into recording (meeting_id, video_id, title, state, created_at, possible)
        values (?, ?, 'Seen', 'ready', now(), cast(? as boolean))
        """,
        meeting,
        videoId,
        String.valueOf(possible));
  }

  private void assertNotThere(String id) {
    for (Api.Answer answer :
        List.of(videos.get(id), videos.watch(guild.ada(), id), videos.thumbnail(guild.ada(), id))) {
      assertThat(answer.status()).as(answer.response().body()).isEqualTo(404);
      assertThat(answer.text("code")).isEqualTo("not_found");
    }
  }

  private long gets() {
    return kaltura
        .calls()
        .valueStream()
        .filter(call -> call.path("service").asText().equals("baseEntry"))
        .count();
  }
}
