package dev.kalturadiscord.server.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.RawConnection;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A request may announce its body with {@code Expect: 100-continue} and send it without waiting.
 * When it is refused before, nobody reads that body: behind a proxy, it would be taken for the
 * beginning of somebody else's request.
 */
@ExtendWith(RunningServer.class)
final class ExpectedBodyTest {

  private static final String SMUGGLED = "GET /health/live HTTP/1.1\r\nHost: smuggled\r\n\r\n";

  private final Api api;

  ExpectedBodyTest(Api api) {
    this.api = api;
  }

  @Test
  void aBodyThatNobodyReadIsNotTheNextRequest() throws IOException {
    String request =
        "POST /api/v1/meetings HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
            + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(SMUGGLED.length(), SMUGGLED);

    try (RawConnection connection = new RawConnection(api.port())) {
      RawConnection.Answer refused =
          connection.exchange(request.getBytes(StandardCharsets.UTF_8), false);

      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.isLast()).isTrue();
    }
  }
}
