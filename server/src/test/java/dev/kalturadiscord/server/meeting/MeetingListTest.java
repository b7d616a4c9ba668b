package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class MeetingListTest {

  private final Api api;
  private final Guild guild;

  MeetingListTest(Api api) {
    this.api = api;
    this.guild = new Guild(api);
  }

  @Test
  void pagesThroughAllMeetingsOfTheGuildNewestFirst() {
    String token = guild.member("71", "Ada");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.addFirst(guild.start(token, "k" + i, Guild.wish("Meeting " + i)).text("id"));
    }

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Api.Answer page =
          api.call(
                  "GET", "/api/v1/meetings?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .token(token)
              .send();
      assertThat(page.status()).isEqualTo(200);
      page.json().path("items").forEach(item -> seen.add(item.path("id").asText()));
      cursor = page.text("nextCursor");
    } while (!cursor.isEmpty());

    assertThat(seen).isEqualTo(ids);
  }

  @Test
  void listsOnlyTheStatesAskedFor() {
    String token = guild.member("71", "Ada");
    String live = guild.start(token, "a", Guild.wish("Live")).text("id");
    String ended = guild.start(token, "b", Guild.wish("Ended")).text("id");
    String later = Instant.now().plus(Duration.ofDays(1)).toString();
    String scheduled =
        guild.start(token, "c", Guild.wish("Later").put("startsAt", later)).text("id");
    guild.end(token, ended);

    assertThat(guild.meetings(token, "state=live")).containsExactly(live);
    assertThat(guild.meetings(token, "state=ended")).containsExactly(ended);
    assertThat(guild.meetings(token, "state=scheduled")).containsExactly(scheduled);
    assertThat(guild.meetings(token, "state=cancelled")).isEmpty();
    assertThat(guild.meetings(token, "state=ended&state=live")).containsExactly(ended, live);
  }

  @Test
  void aMeetingOfAnotherGuildDoesNotExist() {
    String id = guild.start(guild.member("71", "Ada"), "k", Guild.wish("Private")).text("id");
    Guild another = new Guild(api);
    String foreign = another.administrator("71", "Ada");

    assertThat(guild.get(foreign, id).status()).isEqualTo(404);
    assertThat(guild.end(foreign, id).status()).isEqualTo(404);
    assertThat(guild.join(foreign, id).status()).isEqualTo(404);
    assertThat(another.meetings(foreign)).isEmpty();
    assertThat(guild.get(guild.member("71", "Ada"), id).text("state")).isEqualTo("live");
  }
}
