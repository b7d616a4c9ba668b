package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding and watching videos, in Discord and over REST. */
@ExtendWith(Stack.class)
class VideosTest {
  private final Discord discord;
  private final Rest rest;

  VideosTest(RunningStack stack) {
    this.discord = stack.discord();
    this.rest = stack.rest();
  }

  @Test
  void whatTheSearchFindsIsPagedThroughAndWatched() {
    Message first = discord.use(MIA, CAMPUS, "kaltura-video-search", Map.of());
    assertThat(first.isEphemeral()).isTrue();
    Message second = discord.press(MIA, CAMPUS, first.id(), first.customIdLabelled("Next"));
    assertThat(titles(first)).hasSize(5).doesNotContainAnyElementsOf(titles(second));

    Message found =
        discord.use(MIA, CAMPUS, "kaltura-video-search", Map.of("query", "no such words anywhere"));
    assertThat(found.words()).contains("no such words anywhere");

    String chosen = second.choices().getFirst();
    Message video = discord.choose(MIA, CAMPUS, second, "video", chosen);
    assertThat(video.buttonLabels()).containsExactly("Watch", "Share with Channel");
    Message watch = discord.press(MIA, CAMPUS, video.id(), "k1:watch:" + chosen);
    assertThat(watch.link().getPath()).startsWith("/w/");
    Web.Answer redirect = Web.get(watch.link());
    assertThat(redirect.status()).isEqualTo(302);
    assertThat(Web.get(URI.create(redirect.location())).body()).contains(chosen);
    assertThat(Web.get(watch.link()).status()).isEqualTo(410);
  }

  @Test
  void allPagesOverRestHoldEachVideoOnce() {
    String token = rest.token(MIA, CAMPUS);
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = rest.send("GET", token, "/videos?limit=4" + cursor, Map.of()).json(200);
      page.path("items").forEach(video -> ids.add(video.path("id").asText()));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(ids).hasSizeGreaterThan(8).doesNotHaveDuplicates().contains("1_vid00001");
  }

  private static List<String> titles(Message list) {
    return list.embed().path("fields").findValuesAsText("name");
  }
}
