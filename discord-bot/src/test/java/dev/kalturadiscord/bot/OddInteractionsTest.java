package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What old messages, outdated clients and odd places send. */
class OddInteractionsTest {

  private static BotOnLoopback bot;
  private static PeopleAtDiscord discord;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    bot = BotOnLoopback.started();
    discord = bot.discord;
    bot.server().answer("GET /meetings/mtg_1", 200, Meetings.json("mtg_1", "live"));
    bot.server()
        .answer(
            "POST /meetings/mtg_1/join",
            200,
            """
            {"url":"http://localhost:8080/j/x","expiresAt":"2026-11-23T12:05:00Z","role":"host"}
            """);
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"k1:gone:mtg_1", "k9:join:mtg_1", "k1:join:", "join_mtg_1", "k1:JOIN:x"})
  void aButtonThatTheBotDoesNotKnowGetsASentence(String customId) {
    String interaction = discord.press(post(button(customId)), customId);

    assertThatItSays(interaction, "failure.unknown-button");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k1:gone:1", "menu"})
  void aMenuThatTheBotDoesNotKnowGetsASentence(String customId) {
    Map<String, ?> menu =
        Map.of(
            "type",
            3,
            "custom_id",
            customId,
            "options",
            List.of(Map.of("label", "One", "value", "1")));

    assertThatItSays(discord.press(post(menu), customId, "1"), "failure.unknown-menu");
  }

  @Test
  void aCommandThatTheBotDoesNotKnowGetsASentence() {
    discord.asBot(
        "PUT",
        "/applications/%s/guilds/%s/commands"
            .formatted(PeopleAtDiscord.APPLICATION, PeopleAtDiscord.CAMPUS),
        List.of(Map.of("name", "kaltura-old", "description", "Of a release before")));

    assertThatItSays(discord.use("kaltura-old", Map.of()), "failure.unknown-command");
  }

  @Test
  void aCommandInADirectMessageGetsASentence() {
    assertThatItSays(
        discord.useInDirectMessage("kaltura-list", Map.of()), "failure.direct-message");
  }

  @Test
  void aMemberIsKnownWhereTheBotIsNot() {
    JsonNode guild =
        discord.create(
            "/guilds",
            Map.of(
                "name",
                "Commands Only",
                "ownerId",
                PeopleAtDiscord.MAX,
                "scopes",
                List.of("applications.commands")));
    int tokens = bot.server().tokenCalls().size();

    JsonNode answer =
        discord.answer(
            discord.use(
                guild.path("id").asText(),
                guild.path("channelId").asText(),
                PeopleAtDiscord.MAX,
                "kaltura-list",
                Map.of()));

    assertThat(answer.path("content").asText()).isEqualTo(BotOnLoopback.sentence("list.empty"));
    assertThat(bot.server().tokenCalls().get(tokens).body())
        .contains(
            "\"guildId\":\"" + guild.path("id").asText() + "\"",
            "\"userId\":\"" + PeopleAtDiscord.MAX + "\"",
            "\"displayName\":\"Max Moreau\"",
            // Everything, as the owner; no cache of the bot could say that.
            "\"permissions\":\"9007199254740991\"");
  }

  @Test
  void bothOfTwoClicksAreAnswered() {
    String message = post(button("k1:join:mtg_1"));

    List<String> clicks =
        List.of(discord.press(message, "k1:join:mtg_1"), discord.press(message, "k1:join:mtg_1"));

    assertThat(clicks)
        .allSatisfy(
            click ->
                assertThat(discord.answer(click).toString()).contains("http://localhost:8080/j/x"));
  }

  private static void assertThatItSays(String interaction, String key) {
    JsonNode outcome = discord.outcome(interaction);
    assertThat(outcome.path("message").path("content").asText())
        .isEqualTo(BotOnLoopback.sentence(key));
    assertThat(outcome.path("ephemeral").asBoolean()).isTrue();
  }

  private static Map<String, ?> button(String customId) {
    return Map.of("type", 2, "style", 1, "label", "Press", "custom_id", customId);
  }

  /** A message of the bot with this component, as one of an older release would be. */
  private static String post(Map<String, ?> component) {
    return discord
        .asBot(
            "POST",
            "/channels/" + PeopleAtDiscord.GENERAL + "/messages",
            Map.of(
                "content",
                "Once",
                "components",
                List.of(Map.of("type", 1, "components", List.of(component)))))
        .path("id")
        .asText();
  }
}
