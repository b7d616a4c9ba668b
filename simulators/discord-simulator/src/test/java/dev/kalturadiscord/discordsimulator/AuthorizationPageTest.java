package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.discordsimulator.oauth2.ClientRegistration;
import dev.kalturadiscord.discordsimulator.oauth2.RedirectUris;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sees that the application has sent, and where it goes from there. */
class AuthorizationPageTest extends LoginSteps {
  private static final Map<String, String> ADA_AGREES =
      Map.of("user_id", ControlClient.ADA, "decision", "authorize");

  @Test
  void thePageNamesTheApplicationTheScopesAndThePeople() {
    HttpResponse<String> page = login.open(Login.query());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.body())
        .contains(
            "data-testid=\"application\">Kaltura<",
            "Know your username",
            "Know which servers you are in",
            "Read your nickname and roles",
            "data-testid=\"person-" + ControlClient.ADA + "\"",
            "Lin Wei",
            "data-testid=\"authorize\"",
            "data-testid=\"cancel\"",
            "data-testid=\"destination\">localhost:8080<")
        .doesNotContain("email", "<script", ControlClient.CLIENT_SECRET, "1000000000000000002");
  }

  @Test
  void theSheetsOfThePageExist() {
    String page = login.open(Login.query()).body();

    for (String sheet : List.of("/theme.css", "/authorize.css")) {
      assertThat(page).contains("href=\"" + sheet + "\"");
      assertThat(login.fetch(sheet).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void namesOfPeopleStayText() {
    newMember("mallory", "<img src=x>");

    assertThat(login.open(Login.query()).body())
        .contains("&lt;img src=x&gt;")
        .doesNotContain("<img");
  }

  @Test
  void whoAgreesGoesBackWithACodeAndTheState() {
    HttpResponse<String> response = login.decide(Login.query(), ADA_AGREES);

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location").orElse(""))
        .startsWith(Login.REDIRECT_URI + "&code=");
    assertThat(Login.answer(response))
        .containsEntry("state", "a state & more")
        .containsOnlyKeys("from", "code", "state");
  }

  @Test
  void whoCancelsGoesBackWithAnErrorAndTheState() {
    HttpResponse<String> response = login.decide(Login.query(), Map.of("decision", "cancel"));

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(Login.answer(response))
        .containsEntry("error", "access_denied")
        .containsEntry(
            "error_description", "The resource owner or authorization server denied the request")
        .containsEntry("state", "a state & more")
        .doesNotContainKey("code");
  }

  @Test
  void thereIsNoStateWhenNoneWasSent() {
    assertThat(Login.answer(login.decide(Login.query("state", ""), ADA_AGREES)))
        .containsOnlyKeys("from", "code");
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "client_id,''",
    "client_id,1000000000000000009",
    "redirect_uri,''",
    "redirect_uri,https://elsewhere.example/login",
    "response_type,''",
    "response_type,token",
    "scope,''",
    "scope,identify everything",
    "code_challenge,''",
    "code_challenge,short",
    "code_challenge_method,''",
    "code_challenge_method,plain",
    "prompt,login"
  })
  void aRequestThatIsNotInOrderLeadsNowhere(String name, String value) {
    Map<String, String> query = Login.query(name, value);

    refused(login.open(query), name);
    refused(login.decide(query, ADA_AGREES), name);
    refused(login.decide(query, Map.of("decision", "cancel")), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost@elsewhere.example/",
        "http://elsewhere.example@localhost/",
        "http://localhost.elsewhere.example/",
        "http://127.0.0.1.elsewhere.example/",
        "http://localhost\\@elsewhere.example/",
        "//localhost/login",
        "javascript:alert(1)//localhost",
        "ftp://localhost/login",
        "http://localhost/login#part"
      })
  void anAddressThatOnlyLooksLikeThisMachineLeadsNowhere(String address) {
    refused(login.open(Login.query("redirect_uri", address)), "redirect_uri");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:9/a", "https://localhost/", "http://[::1]:8080/login?a=b"})
  void everyAddressOfThisMachineWillDoUnlessSomeAreRegistered(String address) {
    assertThat(login.open(Login.query("redirect_uri", address)).statusCode()).isEqualTo(200);
  }

  @Test
  void whenAddressesAreRegisteredOnlyTheyWillDo() {
    String registered = "https://app.example/login";
    try (DiscordSimulator strict =
        start(new ClientRegistration(Optional.of("s"), new RedirectUris(List.of(registered))))) {
      Login strictLogin = new Login(strict);

      assertThat(strictLogin.open(Login.query("redirect_uri", registered)).statusCode())
          .isEqualTo(200);
      refused(strictLogin.open(Login.query("redirect_uri", registered + "/")), "redirect_uri");
      refused(strictLogin.open(Login.query()), "redirect_uri");
    }
  }

  @Test
  void withoutASecretThePageSaysThatLoggingInIsNotSetUp() {
    try (DiscordSimulator without =
        start(new ClientRegistration(Optional.empty(), new RedirectUris(List.of())))) {
      refused(new Login(without).open(Login.query()), "not set up");
      refused(new Login(without).decide(Login.query(), ADA_AGREES), "not set up");
      assertThat(new Login(without).token(Login.exchange("a")).body().path("error").asText())
          .isEqualTo("invalid_client");
    }
  }

  @Test
  void aParameterGivenTwiceLeadsNowhere() {
    refused(login.openRaw("client_id=1&client_id=2"), "more than once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1000000000000000002"})
  void onlyAPersonCanAgree(String userId) {
    refused(
        login.decide(Login.query(), Map.of("user_id", userId, "decision", "authorize")),
        "Choose who you are");
  }

  @Test
  void aDecisionIsNeeded() {
    refused(login.decide(Login.query(), Map.of("user_id", ControlClient.ADA)), "decision");
  }

  private static void refused(HttpResponse<String> response, String reason) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(response.body())
        .contains("data-testid=\"authorize-error\"")
        .containsPattern("authorize-error\">[^<]*" + reason);
  }

  private static DiscordSimulator start(ClientRegistration client) {
    return DiscordSimulator.start(
        new Settings("127.0.0.1", 0, ControlClient.BOT_TOKEN, Optional.empty(), client, 0), CLOCK);
  }
}
