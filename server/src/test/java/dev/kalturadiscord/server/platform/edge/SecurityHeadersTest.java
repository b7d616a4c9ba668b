package dev.kalturadiscord.server.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class SecurityHeadersTest {

  private static final String CSP = "Content-Security-Policy";

  private final Api api;

  SecurityHeadersTest(Api api) {
    this.api = api;
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/meetings,401",
    "PUT,/api/v1/meetings,405",
    "GET,/api/v1/nothing,404",
    "POST,/api/v1/auth/token,400",
    "GET,/nothing,404",
    "GET,/j/x,410",
    "HEAD,/j/x,204",
    "GET,/health,200",
    "GET,/health/nothing,404",
    "GET,/metrics,200",
    "GET,/openapi,200",
    "GET,/,302",
    "GET,/docs,301",
    "GET,/docs/,200",
    "GET,/docs/start.js,200",
    "GET,/docs/nothing,404",
    "GET,/problems,200",
    "GET,/problems/nothing,404",
    "GET,/api/meetings,308",
  })
  void everyAnswerAsksBrowsersToBeCareful(String method, String path, int status) {
    Api.Answer answer = send(method, path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.response().headers().map())
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("referrer-policy", List.of("no-referrer"))
        .containsEntry("x-frame-options", List.of("DENY"));
    assertThat(answer.header("Permissions-Policy")).isNotBlank();
    assertThat(answer.header(CSP)).startsWith("default-src 'none'");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).startsWith("same-origin");
    assertThat(answer.response().headers().map())
        .doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
  }

  @Test
  void anAnswerOfTheApiMayNeitherLoadNorRunAnything() {
    Api.Answer answer = api.call("GET", "/api/v1/meetings").token(new Guild(api).ada()).send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header(CSP)).isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
  }

  @Test
  void aPageMaySetAPolicyOfItsOwn() {
    assertThat(send("GET", "/j/x").header(CSP)).contains("style-src 'unsafe-inline'");
  }

  @Test
  void theDocsMayRunTheirOwnScriptsOnly() {
    Api.Answer docs = send("GET", "/docs/");

    assertThat(docs.header(CSP))
        .contains("script-src 'self';", "style-src 'self' 'unsafe-inline';", "connect-src 'self';")
        .contains("img-src 'self' data:;", "frame-ancestors 'none'");
    assertThat(docs.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin-allow-popups");
  }

  /** Another policy than that of the pages before cuts a popup off from whoever opened it. */
  @ParameterizedTest
  @ValueSource(strings = {"/oauth/authorize", "/oauth/callback", "/docs/oauth2-redirect.html"})
  void thePopupOfALoginKeepsItsOpener(String path) {
    assertThat(send("GET", path).response().headers().map())
        .containsEntry("cross-origin-opener-policy", List.of("unsafe-none"));
  }

  private Api.Answer send(String method, String path) {
    return api.call(method, path).sendOutsideContract();
  }
}
