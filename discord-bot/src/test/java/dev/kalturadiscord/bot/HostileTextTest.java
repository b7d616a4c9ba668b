package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles that break messages, ping people or turn text around do none of that. */
class HostileTextTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static BotOnLoopback bot;
  private static PeopleAtDiscord discord;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    bot = BotOnLoopback.started();
    discord = bot.discord;
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

  static Stream<String> titles() {
    return Stream.of(
        "x".repeat(300),
        "*".repeat(300),
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66".repeat(28),
        "@everyone @here <@4000000000000000001> <@&2200000000000000001> <#2100000000000000001>",
        "**bold** __u__ ~~s~~ ||spoiler|| `code` ```block``` # head > quote [a](https://b.example)",
        "\u202Egnirts desrever\u2066 and \u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD",
        "\u0645\u0631\u062D\u0628\u0627 \uD83D\uDE80 \uD83C\uDDE9\uD83C\uDDEA 1\uFE0F\u20E3",
        "a\u0301\u0302\u0303\u0304\u0305\u0306".repeat(43),
        "line\nbreak\ttab\u0000null\u2028separator",
        "\u200B\u200B\u200B",
        "   ");
  }

  @ParameterizedTest
  @MethodSource("titles")
  void aTitleIsShownWithinLimitsAndPingsNobody(String title) throws IOException {
    String meeting = meeting(title);
    bot.server().list(List.of(meeting));
    bot.server().answer("GET /meetings/mtg_1", 200, meeting);

    JsonNode list = discord.answer(discord.use("kaltura-list", Map.of()));
    JsonNode joined = discord.answer(discord.use("kaltura-join", Map.of("meeting-id", "mtg_1")));
    JsonNode choices =
        discord.outcome(discord.type("kaltura-join", "meeting-id", "")).path("choices");

    assertThat(list.path("embeds").path(0).path("fields")).hasSize(1);
    assertThat(joined.toString()).contains("http://localhost:8080/j/x");
    assertThat(choices).hasSize(1);
    for (JsonNode message : List.of(list, joined)) {
      assertThat(message.path("mention_everyone").asBoolean()).isFalse();
      assertThat(message.path("mentions")).isEmpty();
      assertThat(message.path("mention_roles")).isEmpty();
      assertThat(message.toString())
          .doesNotContain("\u202E", "\u2066", "\u2028")
          .doesNotContainPattern("(?<!\\\\)@everyone|(?<!\\\\)<@|(?<!\\\\)\\[a\\]")
          .doesNotContainPattern("[^\\\\]\\*\\*bold");
    }
    assertThat(discord.get("/violations")).isEmpty();
  }

  private static String meeting(String title) throws IOException {
    ObjectNode meeting = (ObjectNode) JSON.readTree(Meetings.json("mtg_1", "live"));
    return meeting.put("title", title).toString();
  }
}
