package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.ADMIN_SECRET;
import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static dev.kalturadiscord.kalturasimulator.Simulators.PARTNER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.KsType;
import dev.kalturadiscord.kalturasimulator.ks.NewKs;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Watching a video with a browser: in the player, and in KAF. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayerPageTest {
  private static final String OPEN = "1_vid00001";
  private static final String RESTRICTED = "1_vid00008";

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private final KsCodec codec = new KsCodec(PARTNER_ID, ADMIN_SECRET);

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void thePageNamesTheVideoAndTheViewer() {
    String ks = ks(KsType.USER, "sview:" + RESTRICTED + ",setrole:PLAYBACK_BASE_ROLE");
    HttpResponse<String> page = play(RESTRICTED, ks);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body())
        .contains("id=\"video-name\" dir=\"auto\">Exam review – for participants only<")
        .contains("id=\"video-id\">" + RESTRICTED + "<")
        .contains("id=\"viewer-id\">discord.5<");
    JsonNode plays = client.control("/plays");
    assertThat(plays).hasSize(1);
    JsonNode play = plays.path(0);
    assertThat(play.path("entryId").asText()).isEqualTo(RESTRICTED);
    assertThat(play.path("userId").asText()).isEqualTo("discord.5");
    assertThat(play.path("ksType").asText()).isEqualTo("USER");
    assertThat(play.path("ksExpirySeconds").asLong()).isEqualTo(60);
    assertThat(play.at("/privileges/sview").asText()).isEqualTo(RESTRICTED);
    assertThat(play.at("/privileges/setrole").asText()).isEqualTo("PLAYBACK_BASE_ROLE");
    client.steer("/reset", "");
    assertThat(client.control("/plays")).isEmpty();
  }

  @Test
  void anOpenVideoNeedsNoSession() {
    HttpResponse<String> page = play(OPEN, "");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("id=\"viewer-id\"><");
    JsonNode play = client.control("/plays").path(0);
    assertThat(play.path("entryId").asText()).isEqualTo(OPEN);
    assertThat(play.path("userId").asText()).isEmpty();
    assertThat(play.has("ksExpirySeconds")).isFalse();
    assertThat(play(OPEN, "&ks=rubbish").statusCode()).isEqualTo(200);
  }

  @Test
  void namesCannotCarryMarkup() {
    client.control("/videos", "{'id': '1_x', 'name': '<script>alert(1)</script> {{videoId}}'}");
    assertThat(play("1_x", "").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; {{videoId}}")
        .doesNotContain("<script>");
  }

  @Test
  void withoutAccessThereIsNoVideo() {
    for (String ks :
        new String[] {"", "&ks=rubbish", ks(KsType.USER, ""), ks(KsType.USER, "sview:" + OPEN)}) {
      HttpResponse<String> page = play(RESTRICTED, ks);
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body())
          .contains("You have no access to this video.")
          .doesNotContain("Exam review");
    }
    assertThat(play(RESTRICTED, ks(KsType.ADMIN, "")).statusCode()).isEqualTo(200);
    String ks = ks(KsType.USER, "sview:*");
    client.steer("/clock", "{'offsetSeconds': 60}");
    assertThat(play(RESTRICTED, ks).statusCode()).isEqualTo(403);
    assertThat(client.control("/plays")).hasSize(1);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(play("1_none", "").statusCode()).isEqualTo(404);
    assertThat(play("1_vid00013", "").statusCode()).isEqualTo(404);
    String otherPlayer = player(PARTNER_ID, "45678902");
    HttpResponse<String> page = client.get(otherPlayer + "?iframeembed=true&entry_id=" + OPEN);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("X-Kaltura")).hasValue("error-22");
    String otherPartner = player(7, "45678901");
    assertThat(client.get(otherPartner + "?entry_id=" + OPEN).statusCode()).isEqualTo(404);
    assertThat(client.control("/plays")).isEmpty();
  }

  @Test
  void aVideoOpensInKafForTheSessionThatNamesIt() {
    HttpResponse<String> page =
        enter(KsType.USER, "entryId:" + RESTRICTED + ",role:viewerRole,firstName:Ada,lastName:L");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(">Exam review – for participants only<")
        .contains("id=\"entry-id\">" + RESTRICTED + "<")
        .contains("id=\"person-name\">Ada L<")
        .contains("id=\"person-id\">discord.5<")
        .contains("id=\"person-role\">viewerRole<");
    JsonNode joins = client.control("/joins");
    assertThat(joins).hasSize(1);
    assertThat(joins.at("/0/roomId").asText()).isEqualTo(RESTRICTED);
    JsonNode call = client.control("/calls").path(0);
    assertThat(call.path("path").asText()).isEqualTo("/hosted/index/view-entry/ks/***");
  }

  @Test
  void kafOpensNoVideoForABadSession() {
    String good = "entryId:" + OPEN + ",role:viewerRole";
    assertThat(client.get("/hosted/index/view-entry/ks/rubbish").statusCode()).isEqualTo(403);
    assertThat(enter(KsType.ADMIN, good).statusCode()).isEqualTo(403);
    assertThat(enter(KsType.USER, "entryId:" + OPEN).statusCode()).isEqualTo(403);
    assertThat(enter(KsType.USER, "role:viewerRole").statusCode()).isEqualTo(403);
    assertThat(enter(KsType.USER, "entryId:1_none,role:viewerRole").statusCode()).isEqualTo(403);
    assertThat(enter(KsType.USER, good).statusCode()).isEqualTo(200);
    client.steer("/clock", "{'offsetSeconds': 61}");
    assertThat(enter(KsType.USER, good).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> play(String entryId, String ks) {
    return client.get(
        player(PARTNER_ID, "45678901") + "?iframeembed=true&entry_id=" + entryId + ks);
  }

  private static String player(int partnerId, String uiConfId) {
    return "/p/%1$d/embedPlaykitJs/partner_id/%1$d/uiconf_id/%2$s".formatted(partnerId, uiConfId);
  }

  private HttpResponse<String> enter(KsType type, String privileges) {
    String ks = ks(type, privileges).substring("&ks=".length());
    return client.get("/hosted/index/view-entry/ks/" + ks);
  }

  private String ks(KsType type, String privileges) {
    String ks = codec.encode(new NewKs(type, "discord.5", NOW + 60, privileges));
    return "&ks=" + ks.replace("=", "%3D");
  }
}
