package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Discord refuses or loses what the bot sends. */
class RestTroubleTest {

  private static BotOnLoopback bot;
  private static PeopleAtDiscord discord;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    bot = BotOnLoopback.started();
    discord = bot.discord;
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @AfterEach
  void reset() {
    discord.sim("/reset", Map.of());
  }

  @Test
  void a429OfTheAcknowledgementDelaysItOnly() {
    fault(Map.of("path", "/interactions/", "status", 429, "scope", "user", "retryAfter", 1));

    JsonNode outcome = discord.outcome(discord.use("kaltura-list", Map.of()));

    assertThat(outcome.path("state").asText()).isEqualTo("complete");
    assertThat(outcome.path("ackMillis").asInt()).isBetween(900, 2900);
  }

  @Test
  void a429OfTheAnswerDelaysItOnly() {
    fault(Map.of("path", "/webhooks/", "status", 429, "scope", "shared", "retryAfter", 1));

    assertThatTheBotAnswers();
  }

  @Test
  void aGlobal429ElsewhereDelaysNoAcknowledgement() {
    fault(
        Map.of(
            "path", "/applications/",
            "status", 429,
            "scope", "global",
            "retryAfter", 4,
            "times", 1));
    int identified = discord.gateway().path("identified").asInt();
    discord.gateway("invalid-session", Map.of("resumable", false));
    // The new session makes the bot register its commands, which meets the limit.
    Waiting.until(
        "the bot meets the limit", () -> discord.get("/exchanges").toString().contains("429"));
    assertThat(discord.gateway().path("identified").asInt()).isGreaterThan(identified);

    JsonNode outcome = discord.outcome(discord.use("kaltura-list", Map.of()));

    assertThat(outcome.path("state").asText()).isEqualTo("complete");
    assertThat(outcome.path("ackMillis").asInt()).isLessThan(900);
  }

  @Test
  void aGatewayThatPassesNothingOnIsAskedAgain() {
    fault(Map.of("path", "/interactions/", "status", 502, "times", 2));
    fault(Map.of("path", "/webhooks/", "status", 503, "times", 2));

    assertThatTheBotAnswers();
  }

  @Test
  void anAnswerThatDiscordFailedToTakeIsSentAgain() {
    fault(Map.of("path", "/webhooks/", "status", 500, "times", 2));

    assertThatTheBotAnswers();
  }

  @Test
  void anAnswerThatDiscordNeverTakesKeepsNobodyElseWaiting() {
    fault(Map.of("path", "/webhooks/", "method", "PATCH", "status", 500, "times", 3));
    String lost = discord.use("kaltura-list", Map.of());
    Waiting.until(
        "all attempts are used up",
        () ->
            discord.get("/exchanges").findValuesAsText("status").stream()
                    .filter("500"::equals)
                    .count()
                == 3);

    assertThatTheBotAnswers();
    assertThat(discord.state(lost)).isEqualTo("deferred");
  }

  @Test
  void whatIsAcknowledgedAlreadyIsLeftToWhoeverDidThat() {
    long calls = lists();
    // Done, but the answer is lost: the repetition meets 40060.
    fault(Map.of("path", "/interactions/", "status", 502, "carriedOut", true));

    String interaction = discord.use("kaltura-list", Map.of());

    Waiting.until(
        "the repetition is refused", () -> discord.get("/exchanges").toString().contains("40060"));
    assertThatTheBotAnswers();
    assertThat(discord.state(interaction)).isEqualTo("deferred");
    assertThat(lists()).isEqualTo(calls + 1);
  }

  @Test
  void nothingIsDoneForAnInteractionThatExpired() {
    long calls = lists();
    discord.gateway("held", Map.of("events", List.of("INTERACTION_CREATE")));
    String interaction = discord.use("kaltura-list", Map.of());
    bot.clock.advance(Duration.ofSeconds(4));

    discord.gateway("held", Map.of("events", List.of()));

    Waiting.until(
        "the acknowledgement is refused",
        () -> discord.get("/exchanges").toString().contains("10062"));
    assertThat(discord.state(interaction)).isEqualTo("failed");
    assertThatTheBotAnswers();
    assertThat(lists()).isEqualTo(calls + 1);
  }

  private static void fault(Map<String, ?> fault) {
    discord.sim("/faults", fault);
  }

  private static void assertThatTheBotAnswers() {
    assertThat(discord.answer(discord.use("kaltura-list", Map.of())).path("content").asText())
        .isEqualTo(BotOnLoopback.sentence("list.empty"));
  }

  /** How often the server was asked for meetings. */
  private static long lists() {
    return bot.server().calls().stream()
        .filter(call -> call.request().startsWith("GET /meetings"))
        .count();
  }
}
