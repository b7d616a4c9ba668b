package dev.kalturadiscord.server.platform.edge;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningServer.class)
final class RequestSizeTest {

  private static final int KIB = 1_024;

  private final Api api;

  RequestSizeTest(Api api) {
    this.api = api;
  }

  @Test
  void headersMayHoldATokenOf16KibAndMore() {
    Api.Answer answer =
        api.call("GET", "/api/v1/meetings")
            .token(new Guild(api).ada())
            .header("X-Token-Of-Another", "x".repeat(30 * KIB))
            .send();

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"33", "64", "1000"})
  void longerHeadersAreRefusedAndOthersAreServedMeanwhile(int kib) throws IOException {
    try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      OutputStream out = sender.getOutputStream();
      out.write(
          "GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: ".getBytes(StandardCharsets.UTF_8));
      out.write("x".repeat(20 * KIB).getBytes(StandardCharsets.UTF_8));
      out.flush();
      assertThat(api.call("GET", "/health/live").send().status()).isEqualTo(200);

      assertThat(statusLine(sender, "x".repeat((kib - 20) * KIB) + "\r\n\r\n")).contains(" 400 ");
    }
    assertThat(api.call("GET", "/health/live").send().status()).isEqualTo(200);
  }

  @Test
  void aLongRequestLineIsRefused() throws IOException {
    try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      assertThat(statusLine(sender, "GET /" + "x".repeat(9 * KIB) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
          .contains(" 414 ");
    }
    assertThat(api.call("GET", "/" + "x".repeat(7 * KIB)).sendOutsideContract().status())
        .isEqualTo(404);
  }

  @Test
  void thePagesReadNoLargerBodiesThanTheApi() {
    assertProblem(
        api.call("GET", "/j/x").body("text/plain", "x".repeat(65 * KIB)).send(),
        413,
        "content_too_large");
  }

  /** What comes back first, also when the server hangs up before it has read everything. */
  private static String statusLine(Socket sender, String rest) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      sender.getOutputStream().write(rest.getBytes(StandardCharsets.UTF_8));
      sender.getOutputStream().flush();
    } catch (IOException hungUp) {
      // its answer may be there nevertheless
    }
    for (int b = sender.getInputStream().read(); b >= 0 && b != '\n'; ) {
      answer.write(b);
      b = sender.getInputStream().read();
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
