package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class StartMeetingTest {

  private final Api api;
  private final KalturaControl kaltura;
  private final MeetingSteps steps;

  StartMeetingTest(Api api, KalturaControl kaltura) {
    this.api = api;
    this.kaltura = kaltura;
    this.steps = new MeetingSteps(api, kaltura);
  }

  @Test
  void startsAMeetingWithARoomAndACalendarRecordAtKaltura() {
    String token = api.token("5001", "71", "Ada Lovelace", "0");

    Api.Answer created = steps.create(token, "k-1", "Weekly sync");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith("/api/v1/meetings/" + created.text("id"));
    assertThat(created.text("state")).isEqualTo("live");
    assertThat(created.text("hostDiscordUserId")).isEqualTo("71");
    assertThat(created.text("guildId")).isEqualTo("5001");
    assertThat(steps.roomsOf(created.text("id"))).hasSize(1);
    assertThat(steps.eventsOf(created.text("id")))
        .singleElement()
        .satisfies(event -> assertThat(event.path("ownerId").asText()).isEqualTo("discord.71"));
  }

  @Test
  void repeatingAStartWithTheSameKeyGivesTheSameMeeting() {
    String token = api.token("5002", "71", "Ada", "0");
    Api.Answer first = steps.create(token, "same", "Once");

    Api.Answer second = steps.create(token, "same", "Once");

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(steps.roomsOf(first.text("id"))).hasSize(1);
  }

  @Test
  void aKeyThatIsReusedForAnotherWishIsRefused() {
    String token = api.token("5003", "71", "Ada", "0");
    steps.create(token, "reused", "One");

    Api.Answer other = steps.create(token, "reused", "Another");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("idempotency_key_reused");
  }

  @Test
  void theSameKeyOfAnotherPersonIsAnotherKey() {
    Api.Answer ada = steps.create(api.token("5004", "71", "Ada", "0"), "k", "Talk");
    Api.Answer mia = steps.create(api.token("5004", "72", "Mia", "0"), "k", "Talk");

    assertThat(mia.status()).isEqualTo(201);
    assertThat(mia.text("id")).isNotEqualTo(ada.text("id"));
  }

  @Test
  void whatKalturaRefusesLeavesNothingBehind() {
    String token = api.token("5014", "71", "Ada", "0");
    kaltura.fault(
        """
        {"match":{"service":"schedule_scheduleEvent","action":"add"},"kind":"actionBlocked","times":1}
        """);

    Api.Answer refused = steps.create(token, "k", "Refused at Kaltura");

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text("code")).isEqualTo("kaltura_unavailable");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(steps.list(token, "limit=100")).isEmpty();
    assertThat(steps.livingRoomsNamed("Refused at Kaltura")).isEmpty();
    assertThat(steps.create(token, "k", "Refused at Kaltura").status()).isEqualTo(201);
    assertThat(steps.livingRoomsNamed("Refused at Kaltura")).hasSize(1);
  }

  @Test
  void aStartWhoseAnswerWasLostIsFinishedOnceAndNotDoubled() {
    String token = api.token("5015", "71", "Ada", "0");
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"executedButLost","times":1}
        """);

    Api.Answer lost = steps.create(token, "k-lost", "Lost answer");
    assertThat(lost.status()).isEqualTo(504);
    Api.Answer again =
        Eventually.returns(
            () -> steps.create(token, "k-new", "Lost answer"), a -> a.status() != 409);

    assertThat(again.status()).isIn(200, 201);
    assertThat(steps.roomsOf(again.text("id"))).hasSize(1);
    assertThat(steps.list(token, "limit=100")).containsExactly(again.text("id"));
    assertThat(steps.create(token, "k-lost", "Lost answer").text("id")).isEqualTo(again.text("id"));
  }

  @Test
  void twoStartsOfTheSameWishAtOnceMakeOneMeeting() {
    String token = api.token("5016", "71", "Ada", "0");
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"hold","times":1}
        """);
    var first =
        java.util.concurrent.CompletableFuture.supplyAsync(() -> steps.create(token, "a", "Dou"));
    Eventually.holds(() -> assertThat(kaltura.rooms().toString()).contains("Dou"));

    Api.Answer second = steps.create(token, "b", "Dou");
    kaltura.release();

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text("code")).isEqualTo("in_progress");
    assertThat(second.header("Retry-After")).isNotEmpty();
    String id = first.join().text("id");
    assertThat(steps.create(token, "b", "Dou").text("id")).isEqualTo(id);
    assertThat(steps.list(token, "limit=100")).containsExactly(id);
  }
}
