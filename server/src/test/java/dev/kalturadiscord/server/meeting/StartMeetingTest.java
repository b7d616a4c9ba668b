package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class StartMeetingTest {

  private final KalturaControl kaltura;
  private final Guild guild;

  StartMeetingTest(Api api, KalturaControl kaltura) {
    this.kaltura = kaltura;
    this.guild = new Guild(api);
  }

  @Test
  void startsAMeetingWithARoomAndACalendarRecordAtKaltura() {
    String token = guild.member("71", "Ada Lovelace");

    Api.Answer created = guild.start(token, "k-1", Guild.wish("Weekly sync"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith("/api/v1/meetings/" + created.text("id"));
    assertThat(created.text("state")).isEqualTo("live");
    assertThat(created.text("hostDiscordUserId")).isEqualTo("71");
    assertThat(created.text("guildId")).isEqualTo(guild.id());
    assertThat(kaltura.livingRooms(created.text("id"))).hasSize(1);
    assertThat(kaltura.events(created.text("id")))
        .singleElement()
        .satisfies(event -> assertThat(event.path("ownerId").asText()).isEqualTo("discord.71"));
  }

  @Test
  void repeatingAStartWithTheSameKeyGivesTheSameMeeting() {
    String token = guild.member("71", "Ada");
    Api.Answer first = guild.start(token, "same", Guild.wish("Once"));

    Api.Answer second = guild.start(token, "same", Guild.wish("Once"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(kaltura.livingRooms(first.text("id"))).hasSize(1);
  }

  @Test
  void aKeyThatIsReusedForAnotherWishIsRefused() {
    String token = guild.member("71", "Ada");
    guild.start(token, "reused", Guild.wish("One"));

    Api.Answer other = guild.start(token, "reused", Guild.wish("Another"));

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("idempotency_key_reused");
  }

  @Test
  void theSameKeyOfAnotherPersonIsAnotherKey() {
    Api.Answer ada = guild.start(guild.member("71", "Ada"), "k", Guild.wish("Talk"));
    Api.Answer mia = guild.start(guild.member("72", "Mia"), "k", Guild.wish("Talk"));

    assertThat(mia.status()).isEqualTo(201);
    assertThat(mia.text("id")).isNotEqualTo(ada.text("id"));
  }

  @Test
  void whatKalturaRefusesLeavesNothingBehind() {
    String token = guild.member("71", "Ada");
    kaltura.fault(
        """
        {"match":{"service":"schedule_scheduleEvent","action":"add"},"kind":"actionBlocked","times":4}
        """);

    Api.Answer refused = guild.start(token, "k", Guild.wish("Refused at Kaltura"));

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text("code")).isEqualTo("kaltura_unavailable");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(guild.meetings(token)).isEmpty();
    assertThat(kaltura.livingRooms("Refused at Kaltura")).isEmpty();
    assertThat(guild.start(token, "k", Guild.wish("Refused at Kaltura")).status()).isEqualTo(201);
    assertThat(kaltura.livingRooms("Refused at Kaltura")).hasSize(1);
  }

  @Test
  void aStartWhoseAnswerWasLostIsFinishedOnceAndNotDoubled() {
    String token = guild.member("71", "Ada");
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"executedButLost","times":1}
        """);

    Api.Answer lost = guild.start(token, "k-lost", Guild.wish("Lost answer"));
    assertThat(lost.status()).isEqualTo(504);
    Api.Answer again =
        Eventually.returns(
            () -> guild.start(token, "k-new", Guild.wish("Lost answer")), a -> a.status() != 409);

    assertThat(again.status()).isIn(200, 201);
    assertThat(kaltura.livingRooms(again.text("id"))).hasSize(1);
    assertThat(guild.meetings(token)).containsExactly(again.text("id"));
    assertThat(guild.start(token, "k-lost", Guild.wish("Lost answer")).text("id"))
        .isEqualTo(again.text("id"));
  }

  @Test
  void twoStartsOfTheSameWishAtOnceMakeOneMeeting() {
    String token = guild.member("71", "Ada");
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"hold","times":1}
        """);
    var first =
        java.util.concurrent.CompletableFuture.supplyAsync(
            () -> guild.start(token, "a", Guild.wish("Dou")));
    Eventually.holds(() -> assertThat(kaltura.rooms().toString()).contains("Dou"));

    Api.Answer second = guild.start(token, "b", Guild.wish("Dou"));
    kaltura.release();

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text("code")).isEqualTo("in_progress");
    assertThat(second.header("Retry-After")).isNotEmpty();
    String id = first.join().text("id");
    assertThat(guild.start(token, "b", Guild.wish("Dou")).text("id")).isEqualTo(id);
    assertThat(guild.meetings(token)).containsExactly(id);
  }
}
