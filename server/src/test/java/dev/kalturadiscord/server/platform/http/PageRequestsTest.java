package dev.kalturadiscord.server.platform.http;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for pages that no browser makes. */
@ExtendWith(RunningServer.class)
final class PageRequestsTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Api api;

  PageRequestsTest(Api api) {
    this.api = api;
  }

  @ParameterizedTest
  @CsvSource({
    "/j/nothing,410,text/html",
    "/w/nothing,410,text/html",
    "/oauth/authorize,400,text/html",
    "/oauth/callback,400,text/html",
    "/.well-known/jwks.json,200,application/json",
  })
  void aPageComesInItsOneFormWhateverIsAccepted(String path, int status, String mediaType) {
    for (String accept : new String[] {"image/png", "a/b/c", ",", "text/html;q=abc"}) {
      Api.Answer answer =
          api.call("GET", path)
              .header("Accept", accept)
              .header("Content-Type", "garbage")
              .sendOutsideContract();

      assertThat(answer.status()).as(accept).isEqualTo(status);
      assertThat(answer.header("Content-Type")).startsWith(mediaType);
      assertThat(answer.response().body()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/token", "/oauth/consent"})
  void aBodyThatIsNoFormIsNotSupported(String path) {
    for (String mediaType : new String[] {"application/json", "garbage", "text/plain"}) {
      assertNoForm(api.call("POST", path).body(mediaType, "a=b").send());
    }
    assertNoForm(api.call("POST", path).send());
  }

  private static void assertNoForm(Api.Answer refused) {
    assertProblem(refused, 415, "unsupported_media_type");
    assertThat(refused.text("detail")).contains(FORM);
  }

  @Test
  void theCharacterSetOfAFormIsOurs() {
    Api.Answer refused =
        api.call("POST", "/oauth/token")
            .body("Application/X-WWW-Form-Urlencoded; charset=nonsense", "grant_type=other")
            .send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("error")).isEqualTo("unsupported_grant_type");
  }

  @Test
  void aFormThatIsEncodedWronglyIsRefusedInTheFormOfOAuth() {
    Api.Answer refused = api.call("POST", "/oauth/token").body(FORM, "grant_type=%zz").send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("error")).isEqualTo("invalid_request");
    assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aFormThatIsEncodedWronglyIsRefusedInAPage() {
    Api.Answer refused = api.call("POST", "/oauth/consent").body(FORM, "login=%zz").send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).startsWith("text/html");
    assertThat(refused.response().body()).startsWith("<!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/j/nothing", "/w/nothing", "/oauth/authorize", "/.well-known/jwks.json"})
  void aWrongMethodIsAProblem(String path) {
    assertProblem(api.call("PUT", path).sendOutsideContract(), 405, "method_not_allowed");
  }

  @Test
  void whatIsNoPageGoesOnToOthers() {
    assertProblem(api.call("GET", "/nothing").sendOutsideContract(), 404, "not_found");
    assertThat(api.call("GET", "/health/live").send().status()).isEqualTo(200);
    assertThat(api.call("GET", "/metrics").sendOutsideContract().status()).isEqualTo(200);
  }
}
