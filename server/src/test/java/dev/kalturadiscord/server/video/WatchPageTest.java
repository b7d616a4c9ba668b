package dev.kalturadiscord.server.video;

import static dev.kalturadiscord.server.video.VideoSteps.fields;
import static dev.kalturadiscord.server.video.VideoSteps.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a watch link to the player. */
@ExtendWith(RunningServer.class)
final class WatchPageTest {

  private final Api api;
  private final KalturaControl kaltura;
  private final Database database;
  private final VideoSteps videos;

  WatchPageTest(Api api, KalturaControl kaltura, Database database) {
    this.api = api;
    this.kaltura = kaltura;
    this.database = database;
    this.videos = new VideoSteps(api, kaltura);
  }

  @AfterEach
  void clearFaults() {
    kaltura.clearFaults();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1_vid00001", "1_vid00008"})
  void theLinkLeadsToThePlayerWithTheRightToPlayThisVideo(String id) {
    String viewer = "7300" + id.replaceAll("\\D", "");

    Api.Answer player = play(viewer, id);

    assertThat(player.response().body()).contains("discord." + viewer);
    JsonNode play = playOf(viewer);
    assertThat(play.path("entryId").asText()).isEqualTo(id);
    assertThat(play.path("ksType").asText()).isEqualTo("USER");
    assertThat(play.path("privileges").path("sview").asText()).isEqualTo(id);
    assertThat(play.path("privileges").path("setrole").asText()).isEqualTo("PLAYBACK_BASE_ROLE");
    assertThat(play.path("privileges").size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"20, 600, 620", "5400, 3500, 3600"})
  void theSessionLastsAsLongAsTheVideoButAnHourAtMost(int seconds, long least, long most) {
    String viewer = "7400" + seconds;
    String id = kaltura.addVideo(VideoSteps.video(word()).put("duration", seconds));

    play(viewer, id);

    assertThat(playOf(viewer).path("ksExpirySeconds").asLong()).isBetween(least, most);
  }

  @Test
  void theRedirectLeavesNoTraces() {
    Api.Answer redirect = videos.open(path());

    assertThat(redirect.status()).isEqualTo(302);
    assertThat(redirect.header("Location"))
        .contains(
            "/p/1234567/embedPlaykitJs/partner_id/1234567/uiconf_id/45678901?iframeembed=true"
                + "&entry_id=1_vid00001&ks=");
    assertSecret(redirect);
  }

  @Test
  void aLinkWorksOnce() {
    String path = path();
    assertThat(videos.open(path).status()).isEqualTo(302);

    assertUsedUp(videos.open(path));
  }

  @Test
  void ofManyWhoOpenALinkAtOnceOneWatches() {
    String path = path();

    assertThat(AtOnce.times(5, () -> videos.open(path).status()))
        .containsExactlyInAnyOrder(302, 410, 410, 410, 410);
  }

  @Test
  void lookingAtALinkDoesNotUseItUp() {
    String path = path();

    Api.Answer looked = api.call("HEAD", path).sendOutsideContract();
    assertThat(looked.status()).isEqualTo(204);
    assertThat(looked.header("Location")).isEmpty();
    assertSecret(looked);

    assertThat(videos.open(path).status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "%00", "a%2Fb", "%3Cscript%3E"})
  void anUnknownLinkIsUsedUp(String ticket) {
    assertUsedUp(api.call("GET", "/w/" + ticket).sendOutsideContract());
  }

  @Test
  void anExpiredLinkIsUsedUp() {
    String path = path();
    expire(path);

    assertUsedUp(videos.open(path));
  }

  @Test
  void aLinkToAVideoThatIsNotOfferedAnyMoreIsUsedUp() {
    String id = videos.add(word());
    String path = videos.watchPath(videos.guild.ada(), id);

    kaltura.changeVideo(id, fields().put("tags", "withdrawn"));

    assertUsedUp(videos.open(path));
  }

  @Test
  void aLinkToAVideoThatIsGoneIsUsedUp() {
    String id = videos.add(word());
    String path = videos.watchPath(videos.guild.ada(), id);

    kaltura.changeVideo(id, fields().put("status", 3));

    assertUsedUp(videos.open(path));
  }

  @Test
  void whenKalturaIsAwayTheLinkStaysGood() {
    String path = path();
    kaltura.fault(
        """
        {"match": {"service": "baseEntry"}, "kind": "http503", "times": 4}
        """);

    Api.Answer notNow = videos.open(path);
    assertThat(notNow.status()).isEqualTo(503);
    assertThat(notNow.response().body()).contains("The video cannot be shown right now");
    assertSecret(notNow);

    kaltura.clearFaults();
    assertThat(videos.open(path).status()).isEqualTo(302);
  }

  @Test
  void onlyAHashOfTheTicketIsKept() throws Exception {
    String ticket = path().substring("/w/".length());
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));

    List<String> rows = database.column("select t::text from watch_ticket t");

    assertThat(rows)
        .noneMatch(row -> row.contains(ticket))
        .anyMatch(row -> row.contains(HexFormat.of().formatHex(hash)));
  }

  @Test
  void expiredTicketsAreForgottenAndOthersStay() {
    String old = path();
    String young = path();
    expire(old);

    int unused =
        CDI.current()
            .select(Transactions.class)
            .get()
            .call(entities -> new ExpiredTickets().deleteExpired(entities, Instant.now()));

    assertThat(count(old)).isZero();
    assertThat(count(young)).isOne();
  }

  private String path() {
    return videos.watchPath(videos.guild.ada(), "1_vid00001");
  }

  private Api.Answer play(String viewer, String id) {
    Api.Answer redirect = videos.open(videos.watchPath(videos.guild.member(viewer, "Viewer"), id));
    assertThat(redirect.status()).as(redirect.response().body()).isEqualTo(302);
    Api.Answer player = Api.page(redirect.header("Location"));
    assertThat(player.status()).as(player.response().body()).isEqualTo(200);
    return player;
  }

  private JsonNode playOf(String viewer) {
    return kaltura
        .plays()
        .valueStream()
        .filter(play -> play.path("userId").asText().equals("discord." + viewer))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private void expire(String path) {
    int changed =
        database.update(
            """
            update watch_ticket set expires_at = now() - interval '1 second'
            where ticket_hash = sha256(convert_to(?, 'UTF8'))
            """,
            path.substring("/w/".length()));
    assertThat(changed).isOne();
  }

  private int count(String path) {
    return database
        .column(
            "select 1 from watch_ticket where ticket_hash = sha256(convert_to(?, 'UTF8'))",
            path.substring("/w/".length()))
        .size();
  }

  private static void assertUsedUp(Api.Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(410);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.response().body()).contains("/kaltura-video-search", "to get a new one");
    assertSecret(answer);
  }

  private static void assertSecret(Api.Answer answer) {
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
  }
}
