package dev.kalturadiscord.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people become known at Kaltura. */
@ExtendWith(RunningServer.class)
final class IntroductionsTest {

  private static final AtomicLong LAST_USER = new AtomicLong(610_000_000_000_000_000L);

  private final Api api;
  private final KalturaControl kaltura;
  private final Database database;
  private final Guild guild;
  private final String user = String.valueOf(LAST_USER.incrementAndGet());

  IntroductionsTest(Api api, KalturaControl kaltura, Database database) {
    this.api = api;
    this.kaltura = kaltura;
    this.database = database;
    this.guild = new Guild(api);
  }

  @AfterEach
  void noMoreFaults() {
    kaltura.clearFaults();
  }

  @Test
  void aHostIsIntroducedBeforeTheFirstMeetingIsMade() {
    guild.start(guild.member(user, "Grace Brewster Hopper"), "First of Grace");

    List<String> calls =
        kaltura.calls().valueStream().filter(this::isOurs).map(IntroductionsTest::name).toList();
    assertThat(calls).startsWith("user.update", "user.add", "/embeddedrooms/index/create-room");
    JsonNode known = told().getLast().path("result");
    assertThat(known.path("id").asText()).isEqualTo("discord." + user);
    assertThat(known.path("screenName").asText()).isEqualTo("Grace Brewster Hopper");
    assertThat(known.path("firstName").asText()).isEqualTo("Grace");
    assertThat(known.path("lastName").asText()).isEqualTo("Brewster Hopper");
    assertThat(known.path("tags").asText()).isEqualTo("discord");
    assertThat(known.path("partnerData").asText()).isEqualTo("{\"discordId\":\"" + user + "\"}");
    assertThat(sent(told().getLast()))
        .doesNotContain("isAdmin", "loginEnabled", "email", "roleIds", "password");
  }

  @Test
  void eachNameIsToldOnce() {
    guild.start(guild.member(user, "Grace Hopper"), "One");
    guild.start(guild.member(user, "Grace Hopper"), "Two");
    assertThat(told()).hasSize(1);

    guild.start(guild.member(user, "Amazing Grace"), "Three");

    assertThat(told()).hasSize(2);
    assertThat(told().getLast().path("result").path("lastName").asText()).isEqualTo("Grace");
  }

  @Test
  void anAttendeeIsIntroducedWhenOpeningTheLink() {
    String meeting = guild.start(guild.ada(), "Of Ada");
    String link = guild.joinPath(guild.member(user, "Ben"), meeting);
    assertThat(told()).isEmpty();

    assertThat(api.call("GET", link).send().status()).isEqualTo(302);

    assertThat(told())
        .singleElement()
        .satisfies(
            call -> assertThat(call.path("result").path("firstName").asText()).isEqualTo("Ben"));
  }

  @Test
  void aGuildThatDoesNotWantItIntroducesNobody() {
    String configuration = "/api/v1/guilds/" + guild.id() + "/configuration";
    String root = guild.administrator("72", "Root");
    String tag = api.call("GET", configuration).token(root).send().header("ETag");
    Api.Answer changed =
        api.call("PATCH", configuration)
            .token(root)
            .header("If-Match", tag)
            .body("application/merge-patch+json", "{\"features\": {\"userSync\": false}}")
            .send();
    assertThat(changed.status()).isEqualTo(200);

    String meeting = guild.start(guild.member(user, "Grace Hopper"), "Nameless");
    api.call("GET", guild.joinPath(guild.member(user, "Grace Hopper"), meeting)).send();

    assertThat(told()).isEmpty();
    assertThat(database.column("select user_id from kaltura_user where user_id = ?", user))
        .isEmpty();
  }

  @Test
  void whomKalturaMadeMeanwhileGetsTheNameAllTheSame() {
    kaltura.roomTagged("discord." + user, "Makes the user", "just-in-time");
    kaltura.fault(
        """
        {"match": {"service": "user", "action": "update"}, "kind": "error",
         "code": "INVALID_USER_ID"}
        """);

    guild.start(guild.member(user, "Grace Hopper"), "Raced");

    assertThat(told())
        .singleElement()
        .satisfies(
            call -> assertThat(call.path("result").path("firstName").asText()).isEqualTo("Grace"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/<b>",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"
            + "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
        "a,isAdmin:1",
        "\u0000\u200B"
      })
  void oddNamesAreMadeFitForKaltura(String name) {
    guild.start(guild.member(user, name), "Odd");

    JsonNode known = told().getLast().path("result");
    assertThat(known.path("firstName").asText())
        .isNotEmpty()
        .doesNotContain("://", ",", "\uFFFD")
        .satisfies(
            first ->
                assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void aNameThatKalturaRefusesKeepsNobodyOutAndIsNotTriedAgain() {
    kaltura.fault(
        """
        {"match": {"service": "user"}, "kind": "error", "code": "INVALID_FIELD_VALUE",
         "args": {"FIELD_NAME": "firstName"}, "times": 1}
        """);
    String meeting = guild.start(guild.member(user, "Refused"), "Refused name");
    int before = attempts();

    String link = guild.joinPath(guild.member(user, "Refused"), meeting);
    assertThat(api.call("GET", link).send().status()).isEqualTo(302);

    assertThat(attempts()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http503", "executedButLost", "internalError", "malformed"})
  void aFailureKeepsNobodyOutAndTheNextTimeItWorks(String kind) {
    kaltura.fault(
        """
        {"match": {"service": "user"}, "kind": "%s", "times": 20}
        """
            .formatted(kind));
    String meeting = guild.start(guild.member(user, "Grace Hopper"), "Anyway " + kind);
    kaltura.clearFaults();

    String link = guild.joinPath(guild.member(user, "Grace Hopper"), meeting);
    assertThat(api.call("GET", link).send().status()).isEqualTo(302);

    assertThat(told().getLast().path("result").path("firstName").asText()).isEqualTo("Grace");
  }

  @Test
  void nobodyWaitsForASlowAnswer() {
    String meeting = guild.start(guild.ada(), "Slow");
    String link = guild.joinPath(guild.member(user, "Ben"), meeting);
    kaltura.fault(
        """
        {"match": {"service": "user"}, "kind": "hold", "times": 5}
        """);

    assertThat(api.call("GET", link).send().status()).isEqualTo(302);

    kaltura.release();
    assertThat(database.column("select 1 from kaltura_user where user_id = ?", user)).isEmpty();
  }

  @Test
  void aClientThatNamesAHostInventsNoName() {
    String client = "introducer-" + user;
    database.registerClient(client, "a-secret-of-this-test", guild.id(), "meetings:write");
    String token =
        api.call("POST", "/api/v1/auth/token")
            .basic(client, "a-secret-of-this-test")
            .json(json("{\"grantType\": \"client_credentials\"}"))
            .send()
            .text("accessToken");

    Api.Answer started =
        guild.start(token, "key", Guild.wish("By a client").put("hostDiscordUserId", user));

    assertThat(started.status()).isEqualTo(201);
    assertThat(told()).isEmpty();
  }

  /** The calls that told Kaltura a name of this test's person. */
  private List<JsonNode> told() {
    return kaltura
        .calls()
        .valueStream()
        .filter(call -> call.path("service").asText().equals("user"))
        .filter(call -> call.path("result").path("id").asText().equals("discord." + user))
        .toList();
  }

  private int attempts() {
    return Math.toIntExact(
        kaltura
            .calls()
            .valueStream()
            .filter(call -> call.path("service").asText().equals("user"))
            .filter(this::isOurs)
            .count());
  }

  private boolean isOurs(JsonNode call) {
    return call.toString().contains("discord." + user);
  }

  private static String name(JsonNode call) {
    return call.hasNonNull("service")
        ? call.path("service").asText() + "." + call.path("action").asText()
        : call.path("path").asText();
  }

  private static String sent(JsonNode call) {
    return call.path("parameters").toString();
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }
}
