package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LECTURES;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static dev.kalturadiscord.acceptance.Seed.NOOR;
import static dev.kalturadiscord.acceptance.Seed.WORKSHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.acceptance.Seed.Person;
import dev.kalturadiscord.acceptance.Seed.Place;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The bot posts and edits what it is given, before the simulated Discord; the server is ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BotDeliveriesTest {
  private static final String BOT_TOKEN = "token-of-the-bot-that-delivers";

  private final Ports ports = Ports.free();
  private final LeasingServer server = new LeasingServer();
  private final Program simulator =
      Program.start(
          "deliveries-discord",
          "simulators/discord-simulator",
          Map.of(
              "DISCORD_SIMULATOR_PORT",
              String.valueOf(ports.discord()),
              "DISCORD_SIMULATOR_BOT_TOKEN",
              BOT_TOKEN));
  private final Discord discord = new Discord(ports.discordUrl());
  private Program bot;
  private int starts;

  BotDeliveriesTest() {
    simulator.awaitHealth(ports.discordUrl().resolve("/__sim/health"));
    bot = bot();
  }

  @BeforeEach
  void theBotRuns() {
    if (!bot.isAlive()) {
      // Else what is leased next could be given to the one that is gone.
      Waiting.until("the last call of the one before is over", () -> !server.isAsked());
      bot = bot();
    }
    bot.awaitHealth(ports.botUrl().resolve("/health/ready"));
  }

  @AfterAll
  void everythingStops() {
    bot.close();
    assertThat(discord.violations()).isEmpty();
    simulator.close();
    server.close();
  }

  @Test
  void aMessageIsPostedAndEditedWhenItsMeetingIsOver() {
    ObjectNode delivery = to("dlv_life", CAMPUS);
    server.lease(List.of(delivery));

    String messageId = delivered("dlv_life");

    Message posted = new Message(messages(MIA, CAMPUS, "dlv_life").getFirst());
    assertThat(posted.id()).isEqualTo(messageId);
    assertThat(posted.content()).isEqualTo("Weekly sync has started: dlv_life");
    assertThat(posted.field("Host")).isEqualTo("<@" + MIA.id() + ">");
    assertThat(posted.buttonLabels()).containsExactly("Join Meeting");

    server.lease(List.of(LeasingServer.ended(delivery, messageId)));

    assertThat(delivered("dlv_life")).isEqualTo(messageId);
    Message edited = message(messageId);
    assertThat(edited.content()).isEqualTo("This interactive meeting is over.");
    assertThat(edited.field("Duration")).isEqualTo("1 hour");
    assertThat(edited.buttonLabels()).containsExactly("Recordings");
  }

  @Test
  void aBotThatDiesBeforeItCanSaySoPostsNothingTwice() {
    server.loseAcknowledgements(true);
    server.lease(List.of(to("dlv_lost", CAMPUS)));
    String first = delivered("dlv_lost");
    bot.kill();
    Waiting.until("its last call is over", () -> !server.isAsked());
    server.loseAcknowledgements(false);
    bot = bot();

    server.lease(List.of(to("dlv_lost", CAMPUS)));

    assertThat(delivered("dlv_lost")).isEqualTo(first);
    assertThat(messages(MIA, CAMPUS, "dlv_lost")).hasSize(1);
  }

  @Test
  void aMessageThatSomebodyDeletedIsGone() {
    ObjectNode delivery = to("dlv_deleted", CAMPUS);
    server.lease(List.of(delivery));
    String messageId = delivered("dlv_deleted");
    URI message =
        ports
            .discordUrl()
            .resolve("/api/v10/channels/%s/messages/%s".formatted(CAMPUS.channelId(), messageId));
    assertThat(Web.delete(message, "Authorization", "Bot " + BOT_TOKEN).status()).isEqualTo(204);

    server.lease(List.of(LeasingServer.ended(delivery, messageId)));

    assertThat(outcome("dlv_deleted")).isEqualTo("gone");
  }

  @Test
  void aChannelThatIsNotThereIsGone() {
    server.lease(List.of(to("dlv_nowhere", new Place(CAMPUS.guildId(), "2100000000000009999"))));

    assertThat(outcome("dlv_nowhere")).isEqualTo("gone");
  }

  @Test
  void aChannelOfAnotherGuildGetsNothing() {
    server.lease(List.of(to("dlv_foreign", new Place(CAMPUS.guildId(), WORKSHOP.channelId()))));

    assertThat(outcome("dlv_foreign")).isEqualTo("gone");
    assertThat(messages(NOOR, WORKSHOP, "dlv_foreign")).isEmpty();
  }

  @Test
  void aBotThatIsToldToStopFinishesWhatItHasTakenOver() {
    List<String> ids = IntStream.range(10, 20).mapToObj(i -> "dlv_stop" + i).toList();
    server.lease(ids.stream().map(id -> to(id, LECTURES)).toList());
    Waiting.until(
        "the bot has them",
        () -> ids.stream().anyMatch(id -> !messages(MIA, LECTURES, id).isEmpty()));

    bot.close();

    assertThat(server.acknowledged()).containsAll(ids);
    for (String id : ids) {
      assertThat(outcome(id)).isEqualTo("delivered");
      assertThat(messages(MIA, LECTURES, id)).hasSize(1);
    }
  }

  @Test
  void itsReadinessCountsThem() {
    server.lease(List.of(to("dlv_counted", CAMPUS)));
    delivered("dlv_counted");

    JsonNode checks = Web.get(ports.botUrl().resolve("/health/ready")).json(200).path("checks");

    assertThat(checks.findValuesAsText("name")).contains("deliveries");
    assertThat(checks.findValue("delivered").asInt()).isPositive();
  }

  private Program bot() {
    return Program.start(
        "deliveries-bot-" + ++starts,
        "discord-bot",
        Map.of(
            "BOT_HEALTH_PORT",
            String.valueOf(ports.bot()),
            "SERVER_BASE_URL",
            server.url().toString(),
            "SERVER_CLIENT_ID",
            "discord-bot",
            "SERVER_CLIENT_SECRET",
            "secret",
            "DISCORD_BOT_TOKEN",
            BOT_TOKEN,
            "DISCORD_API_BASE_URL",
            ports.discordUrl() + "/api/v10/"));
  }

  private static ObjectNode to(String id, Place place) {
    return LeasingServer.delivery(id, place.guildId(), place.channelId());
  }

  private String delivered(String id) {
    JsonNode report = server.report(id);
    assertThat(report.path("outcome").asText()).isEqualTo("delivered");
    return report.path("messageId").asText();
  }

  private String outcome(String id) {
    return server.report(id).path("outcome").asText();
  }

  private List<JsonNode> messages(Person person, Place place, String id) {
    List<JsonNode> found = new ArrayList<>();
    discord
        .messages(person, place)
        .forEach(
            message -> {
              if (message.path("content").asText().endsWith(" " + id)) {
                found.add(message);
              }
            });
    return found;
  }

  private Message message(String messageId) {
    return StreamSupport.stream(discord.messages(MIA, CAMPUS).spliterator(), false)
        .filter(message -> message.path("id").asText().equals(messageId))
        .map(Message::new)
        .findFirst()
        .orElseThrow();
  }
}
