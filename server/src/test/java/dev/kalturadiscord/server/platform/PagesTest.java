package dev.kalturadiscord.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.RunningServer;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators and developers look at: metrics, the contract, its page. */
@ExtendWith(RunningServer.class)
final class PagesTest {

  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  private final Api api;

  PagesTest(Api api) {
    this.api = api;
  }

  @Test
  void metricsAreTextForPrometheus() {
    get("/health/live");

    Api.Answer metrics = get("/metrics");

    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.header("Content-Type")).startsWith("text/plain");
    assertThat(metrics.response().body()).contains("# TYPE", "memory_usedHeap_bytes");
  }

  @Test
  void theContractIsServed() {
    Api.Answer contract = get("/openapi");

    assertThat(contract.status()).isEqualTo(200);
    assertThat(contract.response().body())
        .contains("openapi: 3.0", "/meetings/{meetingId}/join", "createMeeting", "/health/ready");
  }

  @Test
  void thePageOfTheContractNeedsNoOtherServer() {
    Api.Answer page = get("/docs/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    List<String> references =
        REFERENCE.matcher(page.response().body()).results().map(r -> r.group(1)).toList();
    assertThat(references).hasSizeGreaterThanOrEqualTo(4);
    for (String reference : references) {
      assertThat(URI.create(reference).isAbsolute()).as(reference).isFalse();
      assertThat(reference).doesNotStartWith("//");
      assertThat(get("/docs/" + reference).status()).as(reference).isEqualTo(200);
    }
    assertThat(get("/docs/start.js").response().body()).doesNotContain("http");
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/swagger-ui/swagger-ui-bundle.js,javascript,SwaggerUIBundle",
    "/docs/swagger-ui/swagger-ui.css,text/css,.swagger-ui",
    "/docs/start.js,javascript,/openapi",
    "/docs/start.js,javascript,/docs/oauth2-redirect.html",
    "/docs/oauth2-redirect.html,text/html,swagger-ui/oauth2-redirect.js",
    "/docs/swagger-ui/oauth2-redirect.js,javascript,swaggerUIRedirectOauth2",
  })
  void theFilesOfThePageComeWithTheirMediaType(String path, String mediaType, String content) {
    Api.Answer file = get(path);

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).contains(mediaType);
    assertThat(file.response().body()).contains(content);
  }

  @Test
  void docsWithoutASlashLeadsToThePage() {
    Api.Answer redirect = get("/docs");

    assertThat(redirect.status()).isIn(301, 302, 303, 307, 308);
    assertThat(redirect.header("Location")).endsWith("/docs/");
  }

  @Test
  void theBareAddressLeadsToThePage() {
    Api.Answer redirect = get("/");

    assertThat(redirect.status()).isEqualTo(302);
    assertThat(redirect.header("Location")).endsWith("/docs/");
  }

  private Api.Answer get(String path) {
    return api.call("GET", path).sendOutsideContract();
  }
}
