package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of the bot that fail by wish, and limits of how many there may be. */
class RestTroublesTest {
  private static final String MESSAGES = "/channels/" + ControlClient.GENERAL + "/messages";
  private static final String HELLO = "{\"content\":\"hello\"}";
  private static final MutableClock CLOCK = new MutableClock();
  private static DiscordSimulator simulator;
  private static ControlClient control;

  @BeforeAll
  static void start() {
    simulator = DiscordSimulator.start(ControlClient.SETTINGS, CLOCK);
    control = new ControlClient(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void forget() {
    control.post("/__sim/reset", "{}");
  }

  @ParameterizedTest
  @CsvSource({"user, false, ''", "shared, false, ''", "global, true, true"})
  void aLimitSaysWhoseItIs(String scope, boolean global, String header) {
    fault(
        """
        {"path":"/channels/","status":429,"scope":"%s","retryAfter":2}"""
            .formatted(scope));

    ControlClient.Response answer = post();

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("via")).isEqualTo("1.1 google");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.header("X-RateLimit-Scope")).isEqualTo(scope);
    assertThat(answer.header("X-RateLimit-Global")).isEqualTo(header);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.body().path("retry_after").asDouble()).isEqualTo(2.0);
    assertThat(answer.body().path("global").asBoolean()).isEqualTo(global);
    assertThat(post().status()).isEqualTo(200);
  }

  @Test
  void aFaultMayMeetOneMethodOnly() {
    fault("{\"path\":\"/channels/\",\"method\":\"PATCH\",\"status\":500}");

    assertThat(post().status()).isEqualTo(200);
    assertThat(control.bot("PATCH", MESSAGES + "/1", HELLO).status()).isEqualTo(500);
  }

  @Test
  void aFaultMayCarryDiscordsOwnCode() {
    fault("{\"path\":\"/channels/\",\"status\":403,\"code\":50001}");

    assertThat(post().body().path("code").asInt()).isEqualTo(50001);
  }

  @Test
  void whatIsCarriedOutMayLoseItsAnswer() {
    fault("{\"path\":\"/channels/\",\"status\":502,\"carriedOut\":true}");

    assertThat(post().status()).isEqualTo(502);

    assertThat(control.bot("GET", MESSAGES, null).body()).hasSize(1);
  }

  @Test
  void nothingIsLimitedUnlessSomebodyWantsIt() {
    for (int i = 0; i < 20; i++) {
      ControlClient.Response answer = post();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("X-RateLimit-Bucket")).isEmpty();
    }
  }

  @Test
  void fiveMessagesInFiveSecondsGoIntoAChannel() {
    assertThat(control.post("/__sim/rate-limits", "{}").status()).isEqualTo(204);
    for (int left = 4; left >= 0; left--) {
      ControlClient.Response answer = post();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("5");
      assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(String.valueOf(left));
      assertThat(answer.header("X-RateLimit-Reset-After")).isEqualTo("5.000");
      assertThat(answer.header("X-RateLimit-Bucket")).isNotEmpty();
    }
    CLOCK.advance(Duration.ofMillis(1500));

    ControlClient.Response sixth = post();

    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.header("Retry-After")).isEqualTo("4");
    assertThat(sixth.header("X-RateLimit-Scope")).isEqualTo("user");
    assertThat(sixth.body().path("retry_after").asDouble()).isEqualTo(3.5);
    assertThat(control.bot("POST", "/channels/2100000000000000002/messages", HELLO).status())
        .isEqualTo(200);
    CLOCK.advance(Duration.ofMillis(3500));
    assertThat(post().status()).isEqualTo(200);
  }

  @Test
  void anotherLimitCanBeSetAndTakenAway() {
    control.post("/__sim/rate-limits", "{\"requests\":1,\"seconds\":60}");
    assertThat(post().status()).isEqualTo(200);
    assertThat(post().status()).isEqualTo(429);

    control.delete("/__sim/rate-limits");

    assertThat(post().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /faults | {"path":"/a"}
          /faults | {"path":"/a","status":200}
          /faults | {"path":"/a","status":429,"scope":"mine"}
          /rate-limits | {"requests":0}
          """)
  void aWishThatCannotBeIsRefused(String path, String body) {
    assertThat(control.post("/__sim" + path, body).status()).isEqualTo(400);
  }

  private static void fault(String body) {
    assertThat(control.post("/__sim/faults", body).status()).isEqualTo(204);
  }

  private static ControlClient.Response post() {
    return control.bot("POST", MESSAGES, HELLO);
  }
}
