package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class EndMeetingTest {

  private final KalturaControl kaltura;
  private final Guild guild;

  EndMeetingTest(Api api, KalturaControl kaltura) {
    this.kaltura = kaltura;
    this.guild = new Guild(api);
  }

  @Test
  void theHostEndsAMeetingAndKalturasRecordFollows() {
    String token = guild.member("71", "Ada");
    String id = guild.start(token, "k", Guild.wish("To end")).text("id");

    Api.Answer ended = guild.end(token, id);

    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.text("state")).isEqualTo("ended");
    assertThat(ended.text("endedByDiscordUserId")).isEqualTo("71");
    Eventually.holds(
        () ->
            assertThat(kaltura.events(id))
                .singleElement()
                .satisfies(event -> assertThat(event.path("status").asInt()).isEqualTo(1)));
  }

  @Test
  void endingTwiceChangesNothing() {
    String token = guild.member("71", "Ada");
    String id = guild.start(token, "k", Guild.wish("Twice")).text("id");
    JsonNode first = guild.end(token, id).json();

    JsonNode second = guild.end(guild.administrator("99", "Mod"), id).json();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aMemberWhoIsNotTheHostCannotEndIt() {
    String id = guild.start(guild.member("71", "Ada"), "k", Guild.wish("Not yours")).text("id");

    Api.Answer refused = guild.end(guild.member("72", "Mia"), id);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("forbidden");
    assertThat(guild.get(guild.member("71", "Ada"), id).text("state")).isEqualTo("live");
  }

  @Test
  void anAdministratorOfTheGuildEndsAnybodysMeeting() {
    String id = guild.start(guild.member("71", "Ada"), "k", Guild.wish("Any")).text("id");

    assertThat(guild.end(guild.administrator("72", "Root"), id).status()).isEqualTo(200);
    assertThat(guild.get(guild.member("71", "Ada"), id).text("endedByDiscordUserId"))
        .isEqualTo("72");
  }

  @Test
  void anEndedMeetingRefusesJoins() {
    String token = guild.member("71", "Ada");
    String id = guild.start(token, "k", Guild.wish("Over")).text("id");
    guild.end(token, id);

    Api.Answer refused = guild.join(token, id);

    assertThat(refused.status()).isEqualTo(410);
    assertThat(refused.text("code")).isEqualTo("meeting_ended");
  }
}
