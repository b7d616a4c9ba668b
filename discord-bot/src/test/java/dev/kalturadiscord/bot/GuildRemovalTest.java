package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guilds that go away while the bot is at work for them. */
class GuildRemovalTest {

  private static final String CAMPUS = "/guilds/" + PeopleAtDiscord.CAMPUS;

  private BotOnLoopback bot;
  private PeopleAtDiscord discord;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    bot = BotOnLoopback.started();
    discord = bot.discord;
    bot.server().answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "ended"));
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void whatIsUnderWayWhenTheBotIsRemovedIsStillAnswered() {
    CountDownLatch server = bot.server().hold("GET /meetings/mtg_1");
    String interaction = discord.use("kaltura-join", Map.of("meeting-id", "mtg_1"));
    Waiting.until("the server is asked", () -> !bot.server().calls().isEmpty());

    discord.remove(CAMPUS + "/bot");
    server.countDown();

    assertThat(discord.answer(interaction).path("content").asText()).contains("Weekly sync");
    assertThatTheBotAnswersTheMakers();
  }

  @Test
  void aBotThatIsRemovedAndAddedAgainAnswers() {
    discord.remove(CAMPUS + "/bot");
    discord.sim(CAMPUS + "/bot", Map.of());

    assertThatTheBotAnswersTheCampus();
  }

  @Test
  void aGuildIsServedAgainAfterAnOutage() {
    discord.sim(CAMPUS + "/availability", Map.of("available", false));
    assertThatTheBotAnswersTheMakers();
    discord.sim(CAMPUS + "/availability", Map.of("available", true));

    assertThatTheBotAnswersTheCampus();
  }

  @Test
  void whatIsUnderWayWhenAGuildGoesIntoAnOutageIsStillAnswered() {
    CountDownLatch server = bot.server().hold("GET /meetings/mtg_1");
    String interaction = discord.use("kaltura-join", Map.of("meeting-id", "mtg_1"));
    Waiting.until("the server is asked", () -> !bot.server().calls().isEmpty());

    discord.sim(CAMPUS + "/availability", Map.of("available", false));
    server.countDown();

    assertThat(discord.answer(interaction).path("content").asText()).contains("Weekly sync");
  }

  @Test
  void aGuildInAnOutageWhenTheBotStartsKeepsItFromNoOther() {
    discord.sim(CAMPUS + "/availability", Map.of("available", false));
    int identified = discord.gateway().path("identified").asInt();
    discord.gateway("invalid-session", Map.of("resumable", false));
    Waiting.until(
        "the bot identifies", () -> discord.gateway().path("identified").asInt() > identified);

    assertThatTheBotAnswersTheMakers();
    discord.sim(CAMPUS + "/availability", Map.of("available", true));
    assertThatTheBotAnswersTheCampus();
  }

  private void assertThatTheBotAnswersTheCampus() {
    assertThatItSaysThatThereAreNoMeetings(discord.use("kaltura-list", Map.of()));
  }

  private void assertThatTheBotAnswersTheMakers() {
    assertThatItSaysThatThereAreNoMeetings(
        discord.use(
            PeopleAtDiscord.MAKERS,
            PeopleAtDiscord.WORKSHOP,
            PeopleAtDiscord.MAX,
            "kaltura-list",
            Map.of()));
  }

  private void assertThatItSaysThatThereAreNoMeetings(String interaction) {
    assertThat(List.of(discord.answer(interaction).path("content").asText()))
        .containsExactly(BotOnLoopback.sentence("list.empty"));
  }
}
