package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More meetings than a message or a menu can hold. */
class ManyMeetingsTest {

  private static final int MEETINGS = 123;

  private static BotOnLoopback bot;
  private static PeopleAtDiscord discord;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    bot = BotOnLoopback.started();
    discord = bot.discord;
    bot.server()
        .list(
            IntStream.rangeClosed(1, MEETINGS)
                .mapToObj(number -> Meetings.json("mtg_" + number, "live"))
                .toList());
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @Test
  void allMeetingsAreReachedPageByPage() {
    List<String> seen = new ArrayList<>();
    JsonNode page = discord.answer(discord.use("kaltura-list", Map.of()));
    seen.addAll(joins(page));
    String next = next(page);
    while (!next.isEmpty()) {
      page = discord.answer(discord.press(page.path("id").asText(), next));
      assertThat(joins(page)).hasSizeBetween(1, 5);
      seen.addAll(joins(page));
      next = next(page);
    }

    assertThat(seen)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, MEETINGS).mapToObj(n -> "k1:join:mtg_" + n).toList());
    assertThat(discord.get("/violations")).isEmpty();
  }

  @Test
  void noMoreThan25MeetingsAreSuggested() {
    JsonNode choices =
        discord.outcome(discord.type("kaltura-join", "meeting-id", "week")).path("choices");

    assertThat(choices).hasSize(25);
    assertThat(choices.findValuesAsText("value")).startsWith("mtg_1", "mtg_2");
  }

  private static List<String> joins(JsonNode page) {
    return page.path("components").findValuesAsText("custom_id").stream()
        .filter(id -> id.startsWith("k1:join:"))
        .toList();
  }

  /** The custom id of the button to the next page; empty on the last one. */
  private static String next(JsonNode page) {
    for (JsonNode row : page.path("components")) {
      for (JsonNode button : row.path("components")) {
        if (button.path("label").asText().equals(BotOnLoopback.sentence("list.next"))) {
          return button.path("custom_id").asText();
        }
      }
    }
    return "";
  }
}
