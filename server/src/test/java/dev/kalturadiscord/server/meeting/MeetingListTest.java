package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class MeetingListTest {

  private final Api api;
  private final MeetingSteps steps;

  MeetingListTest(Api api, KalturaControl kaltura) {
    this.api = api;
    this.steps = new MeetingSteps(api, kaltura);
  }

  @Test
  void pagesThroughAllMeetingsOfTheGuildNewestFirst() {
    String token = api.token("5005", "71", "Ada", "0");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.addFirst(steps.create(token, "k" + i, "Meeting " + i).text("id"));
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
    String token = api.token("5006", "71", "Ada", "0");
    String live = steps.create(token, "a", "Live").text("id");
    String ended = steps.create(token, "b", "Ended").text("id");
    String scheduled = steps.schedule(token, "c", "2099").text("id");
    assertThat(scheduled).isEmpty(); // more than a year ahead is refused
    steps.end(token, ended);

    assertThat(steps.list(token, "state=live")).containsExactly(live);
    assertThat(steps.list(token, "state=ended")).containsExactly(ended);
    assertThat(steps.list(token, "state=scheduled&state=cancelled")).isEmpty();
    assertThat(steps.list(token, "state=ended&state=live")).containsExactly(ended, live);
  }

  @Test
  void aMeetingOfAnotherGuildDoesNotExist() {
    String id = steps.create(api.token("5011", "71", "Ada", "0"), "k", "Private").text("id");
    String foreign = api.token("5012", "71", "Ada", "8");

    assertThat(steps.get(foreign, id).status()).isEqualTo(404);
    assertThat(steps.end(foreign, id).status()).isEqualTo(404);
    assertThat(steps.join(foreign, id).status()).isEqualTo(404);
    assertThat(steps.list(foreign, "limit=100")).isEmpty();
    assertThat(steps.get(api.token("5011", "71", "Ada", "0"), id).text("state")).isEqualTo("live");
  }
}
