package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class EndMeetingTest {

  private final Api api;
  private final MeetingSteps steps;

  EndMeetingTest(Api api, KalturaControl kaltura) {
    this.api = api;
    this.steps = new MeetingSteps(api, kaltura);
  }

  @Test
  void theHostEndsAMeetingAndKalturasRecordFollows() {
    String token = api.token("5007", "71", "Ada", "0");
    String id = steps.create(token, "k", "To end").text("id");

    Api.Answer ended = steps.end(token, id);

    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.text("state")).isEqualTo("ended");
    assertThat(ended.text("endedByDiscordUserId")).isEqualTo("71");
    Eventually.holds(
        () ->
            assertThat(steps.eventsOf(id))
                .singleElement()
                .satisfies(event -> assertThat(event.path("status").asInt()).isEqualTo(1)));
  }

  @Test
  void endingTwiceChangesNothing() {
    String token = api.token("5008", "71", "Ada", "0");
    String id = steps.create(token, "k", "Twice").text("id");
    JsonNode first = steps.end(token, id).json();

    JsonNode second = steps.end(api.token("5008", "99", "Mod", "8"), id).json();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aMemberWhoIsNotTheHostCannotEndIt() {
    String id = steps.create(api.token("5009", "71", "Ada", "0"), "k", "Not yours").text("id");

    Api.Answer refused = steps.end(api.token("5009", "72", "Mia", "0"), id);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("forbidden");
    assertThat(steps.get(api.token("5009", "71", "Ada", "0"), id).text("state")).isEqualTo("live");
  }

  @Test
  void anAdministratorOfTheGuildEndsAnybodysMeeting() {
    String id = steps.create(api.token("5010", "71", "Ada", "0"), "k", "Any").text("id");

    assertThat(steps.end(api.token("5010", "72", "Root", "8"), id).status()).isEqualTo(200);
    assertThat(steps.get(api.token("5010", "71", "Ada", "0"), id).text("endedByDiscordUserId"))
        .isEqualTo("72");
  }

  @Test
  void anEndedMeetingRefusesJoins() {
    String token = api.token("5013", "71", "Ada", "0");
    String id = steps.create(token, "k", "Over").text("id");
    steps.end(token, id);

    Api.Answer refused = steps.join(token, id);

    assertThat(refused.status()).isEqualTo(410);
    assertThat(refused.text("code")).isEqualTo("meeting_ended");
  }
}
