package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kalturadiscord.server.testing.KalturaSimulatorProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers of a CDN that are no pictures. */
class PicturesTest {

  private static final int LIMIT = 2 * 1024 * 1024;

  private final List<String> asked = new ArrayList<>();
  private final HttpServer cdn;
  private final Pictures pictures;
  private int status = 200;
  private String type = "image/png";
  private int size = 10;

  PicturesTest() throws IOException {
    cdn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cdn.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    cdn.createContext("/", this::answer);
    cdn.start();
    URI here = URI.create("http://127.0.0.1:" + cdn.getAddress().getPort());
    KalturaSettings settings = SimulatedAccount.settings(here.toString(), Map.of());
    pictures =
        new Pictures(
            new AdminSecretSessions(
                1234567,
                KalturaSimulatorProcess.ADMIN_SECRET,
                Clock.systemUTC(),
                new SessionStanding()),
            settings,
            Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    cdn.stop(0);
  }

  @Test
  void aPictureOfTheLargestSizeIsPassedThrough() {
    size = LIMIT;

    assertThat(pictures.of(video(), 640, 360))
        .hasValueSatisfying(
            picture -> {
              assertThat(picture.bytes()).hasSize(LIMIT);
              assertThat(picture.mediaType()).isEqualTo("image/png");
            });
    assertThat(asked).singleElement().asString().doesNotContain("/ks/");
  }

  @Test
  void aLargerOneIsNot() {
    size = LIMIT + 1;

    assertRefused("TOO_LARGE");
  }

  @Test
  void whatIsNoPictureIsNotPassedThrough() {
    type = "text/html; charset=utf-8";
    assertRefused("NO_PICTURE");

    type = "image/svg+xml";
    assertRefused("NO_PICTURE");
  }

  @Test
  void noRedirectIsFollowed() {
    status = 302;

    assertRefused("HTTP_302");
    assertThat(asked).hasSize(1);
  }

  @Test
  void whatIsRefusedIsAskedForOnceMoreWithASession() {
    status = 404;

    assertThat(pictures.of(video(), 640, 360)).isEmpty();
    assertThat(asked).hasSize(2);
    assertThat(asked.getFirst()).doesNotContain("/ks/");
    assertThat(asked.getLast()).contains("/ks/");
  }

  private void assertRefused(String code) {
    assertThatThrownBy(() -> pictures.of(video(), 640, 360))
        .isInstanceOfSatisfying(
            KalturaException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.outcome()).isEqualTo(KalturaException.Outcome.REFUSED);
              assertThat(e.getMessage()).doesNotContain("/p/");
            });
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, size);
    exchange.getResponseBody().write(new byte[size]);
    exchange.close();
  }

  private static Video video() {
    return new Video(
        "1_vid00001",
        "Title",
        null,
        EntryState.READY,
        null,
        Instant.EPOCH,
        null,
        List.of(),
        null,
        null,
        false,
        false);
  }
}
