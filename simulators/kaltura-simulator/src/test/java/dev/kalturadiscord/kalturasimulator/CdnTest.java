package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.ADMIN_SECRET;
import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static dev.kalturadiscord.kalturasimulator.Simulators.PARTNER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.KsType;
import dev.kalturadiscord.kalturasimulator.ks.NewKs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pictures and streams. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CdnTest {
  private static final String PICTURE = "/p/1234567/thumbnail/entry_id/";
  private static final String STREAM = "/p/1234567/sp/123456700/playManifest/entryId/";
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
  void aPictureHasTheSizeThatIsAskedFor() throws IOException {
    assertSize(OPEN, 120, 90);
    assertSize(OPEN + "/width/320/height/180/type/3/vid_sec/5", 320, 180);
    assertSize(OPEN + "/version/100001/width/640", 640, 360);
    assertSize(OPEN + "/height/90/type/1", 160, 90);
    assertSize(OPEN + "/width/99999/height/1", 4096, 1);
    assertSize("1_img00001/width/16/height/9", 16, 9);
    HttpResponse<byte[]> picture = client.getBytes(PICTURE + OPEN);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(picture.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
    assertThat(
            client
                .getBytes("/p/1234567/sp/123456700/thumbnail/entry_id/" + OPEN + "/version/1")
                .body())
        .isEqualTo(picture.body());
  }

  @Test
  void everyEntryAndEveryMomentLooksDifferent() {
    byte[] picture = client.getBytes(PICTURE + OPEN).body();
    assertThat(client.getBytes(PICTURE + OPEN).body()).isEqualTo(picture);
    assertThat(client.getBytes(PICTURE + OPEN + "/vid_sec/9").body()).isNotEqualTo(picture);
    assertThat(client.getBytes(PICTURE + "1_vid00002").body()).isNotEqualTo(picture);
  }

  @Test
  void whatDoesNotExistIsSaidInAHeader() {
    for (String path : new String[] {PICTURE + "1_none", STREAM + "1_none/format/applehttp"}) {
      HttpResponse<String> answer = client.get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("X-Kaltura")).hasValue("error-1");
      assertThat(answer.headers().firstValue("X-Kaltura-App"))
          .hasValue("exiting on error 1 - requested entry not found");
    }
    assertThat(error("/p/7/thumbnail/entry_id/" + OPEN)).isEqualTo("error-14");
    assertThat(error(STREAM + "1_vid00013/format/applehttp")).isEqualTo("error-6");
    assertThat(error(STREAM + "1_tmplmeeting/format/applehttp")).isEqualTo("error-1");
  }

  @Test
  void aStreamIsAListOfSegments() {
    HttpResponse<String> stream = client.get(STREAM + OPEN + "/format/applehttp/protocol/https");
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/vnd.apple.mpegurl");
    assertThat(stream.body()).startsWith("#EXTM3U\n").endsWith("#EXT-X-ENDLIST\n");
  }

  @Test
  void aRestrictedEntryNeedsASessionThatNamesIt() {
    for (String path : new String[] {PICTURE + RESTRICTED, STREAM + RESTRICTED}) {
      assertThat(error(path + "/format/url")).isEqualTo("error-3");
      assertThat(error(path + "/ks/rubbish")).isEqualTo("error-4");
      assertThat(error(path + viewer(""))).isEqualTo("error-3");
      assertThat(error(path + viewer("sview:" + OPEN))).isEqualTo("error-3");
      assertThat(error(path + viewer("sview:" + RESTRICTED + "0"))).isEqualTo("error-3");
      assertThat(error(path + viewer("sview:" + RESTRICTED))).isEmpty();
      assertThat(error(path + viewer("sview:" + OPEN + "/" + RESTRICTED + ",x:y"))).isEmpty();
      assertThat(error(path + viewer("sview:*"))).isEmpty();
      assertThat(error(path + ks(KsType.ADMIN, ""))).isEmpty();
    }
    assertThat(
            client
                .get(PICTURE + RESTRICTED + viewer("sview:*"))
                .headers()
                .firstValue("Cache-Control"))
        .hasValue("private, no-store");
    assertThat(error(PICTURE + OPEN + "/ks/rubbish")).isEmpty();
  }

  @Test
  void aSessionThatIsOverOpensNothing() {
    String viewer = viewer("sview:" + RESTRICTED);
    String admin = client.adminSession("ada");
    client.call("session", "end", admin, "{}");
    assertThat(error(PICTURE + RESTRICTED + "/ks/" + admin.replace("=", "%3D")))
        .isEqualTo("error-7");
    client.steer("/clock", "{'offsetSeconds': 60}");
    assertThat(error(PICTURE + RESTRICTED + viewer)).isEqualTo("error-31");
  }

  @Test
  void callsAreRecordedWithoutTheSession() {
    String ks = viewer("sview:*");
    client.get(PICTURE + RESTRICTED + "/width/5" + ks);
    client.get(PICTURE + "1_none");
    JsonNode calls = client.control("/calls");
    assertThat(calls.at("/0/path").asText()).isEqualTo("/p/1234567/thumbnail");
    assertThat(calls.at("/0/parameters/entry_id").asText()).isEqualTo(RESTRICTED);
    assertThat(calls.at("/0/parameters/width").asText()).isEqualTo("5");
    assertThat(calls.at("/0/parameters/ks").asText()).isEqualTo("***");
    assertThat(calls.at("/0/ksUserId").asText()).isEqualTo("discord.5");
    assertThat(calls.at("/1/errorCode").asText()).isEqualTo("error-1");
    assertThat(calls.toString()).doesNotContain(ks.substring("/ks/".length(), 40));
  }

  @Test
  void faultsHitTheCdnToo() {
    client.steer("/faults", "{'match': {'path': '/p/1234567/thumbnail'}, 'kind': 'http503'}");
    assertThat(client.get(STREAM + OPEN).statusCode()).isEqualTo(200);
    assertThat(client.get(PICTURE + OPEN).statusCode()).isEqualTo(503);
    assertThat(client.get(PICTURE + OPEN).statusCode()).isEqualTo(200);
    client.steer("/faults", "{'match': {'path': '/p/'}, 'kind': 'expiredKs'}");
    assertThat(error(PICTURE + OPEN)).isEqualTo("error-31");
    client.steer("/faults", "{'match': {'path': '/p/'}, 'kind': 'internalError'}");
    assertThat(client.get(PICTURE + OPEN).statusCode()).isEqualTo(500);
  }

  private void assertSize(String path, int width, int height) throws IOException {
    HttpResponse<byte[]> answer = client.getBytes(PICTURE + path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    BufferedImage picture =
        Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(answer.body())));
    assertThat(picture.getWidth() + "x" + picture.getHeight())
        .as(path)
        .isEqualTo(width + "x" + height);
  }

  /** The number of the error in the answer, which is then a 404; empty when there is none. */
  private String error(String path) {
    HttpResponse<String> answer = client.get(path);
    String error = answer.headers().firstValue("X-Kaltura").orElse("");
    assertThat(answer.statusCode()).as(path).isEqualTo(error.isEmpty() ? 200 : 404);
    return error;
  }

  private String viewer(String privileges) {
    return ks(KsType.USER, privileges);
  }

  private String ks(KsType type, String privileges) {
    String ks = codec.encode(new NewKs(type, "discord.5", NOW + 60, privileges));
    return "/ks/" + ks.replace("=", "%3D");
  }
}
