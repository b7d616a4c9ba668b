package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.ulid.UlidCreator;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.AtOnce;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a meeting whose making broke off. */
@ExtendWith(RunningServer.class)
final class RecoveryTest {

  private static final int CANCELLED = 1;

  private final KalturaControl kaltura;
  private final Database database;
  private final Guild guild;

  RecoveryTest(Api api, KalturaControl kaltura, Database database) {
    this.kaltura = kaltura;
    this.database = database;
    this.guild = new Guild(api);
  }

  @AfterEach
  void noFaultsLeft() {
    kaltura.clearFaults();
  }

  @Test
  void aRoomThatCannotBeTakenBackIsNotForgotten() {
    fault(
        "schedule_scheduleEvent",
        "add",
        "\"kind\":\"error\",\"code\":\"MAX_SCHEDULE_DURATION_REACHED\"");
    fault("room_room", "delete", "\"kind\":\"http503\",\"unlimited\":true");

    Api.Answer start = guild.start(guild.ada(), "k", Guild.wish("Left behind"));

    assertThat(start.status()).isEqualTo(504);
    String id = database.column("select id from meeting where guild_id = ?", guild.id()).getFirst();
    assertThat(kaltura.livingRooms(id)).hasSize(1);
    kaltura.clearFaults();
    Eventually.holds(() -> assertThat(guild.meetings(guild.ada())).containsExactly(id));
    assertThat(kaltura.livingRooms(id)).hasSize(1);
    assertThat(kaltura.events(id)).hasSize(1);
  }

  private void fault(String service, String action, String what) {
    kaltura.fault(
        "{\"match\":{\"service\":\"%s\",\"action\":\"%s\"},%s}".formatted(service, action, what));
  }

  @Test
  void anIntentWhoseMakerVanishedIsFinishedOnce() {
    String id = newId();
    intent(id, "Vanished before the room", "0 minutes");

    Eventually.holds(() -> assertThat(guild.meetings(guild.ada())).containsExactly(id));

    assertThat(kaltura.livingRooms(id)).hasSize(1);
    assertThat(kaltura.events(id)).hasSize(1);
    assertThat(guild.get(guild.ada(), id).text("state")).isEqualTo("live");
  }

  @Test
  void aRoomThatIsAlreadyThereIsUsed() {
    String id = newId();
    String room = kaltura.roomTagged("discord.71", "Vanished after the room", id);
    intent(id, "Vanished after the room", "0 minutes");

    Eventually.holds(() -> assertThat(guild.meetings(guild.ada())).containsExactly(id));

    assertThat(kaltura.livingRooms(id))
        .singleElement()
        .satisfies(only -> assertThat(only.path("id").asText()).isEqualTo(room));
    assertThat(kaltura.events(id))
        .singleElement()
        .satisfies(event -> assertThat(event.path("templateEntryId").asText()).isEqualTo(room));
  }

  @Test
  void anIntentThatSomebodyIsAtWorkOnIsLeftAlone() {
    String busy = newId();
    String vanished = newId();
    intent(busy, "Somebody is at work", "-1 hour");
    intent(vanished, "Nobody is at work", "0 minutes");

    Eventually.holds(() -> assertThat(guild.meetings(guild.ada())).containsExactly(vanished));

    assertThat(kaltura.rooms().toString()).doesNotContain(busy);
    remove(busy);
  }

  @Test
  void theSameWishAgainGetsTheMeetingThatNobodyWasToldOf() {
    String id = newId();
    intent(id, "Asked for again", "0 minutes");
    Eventually.holds(() -> assertThat(guild.meetings(guild.ada())).containsExactly(id));

    Api.Answer again = guild.start(guild.ada(), "another-key", Guild.wish("Asked for again"));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("id")).isEqualTo(id);
    assertThat(guild.meetings(guild.ada())).containsExactly(id);
    assertThat(kaltura.livingRooms(id)).hasSize(1);
  }

  @Test
  void whoeverRepeatsAWishAndTheRecoveryDoNotBothMakeIt() {
    for (int i = 0; i < 25; i++) {
      String id = newId();
      String title = "Contended " + i;
      intent(id, title, "0 minutes");

      List<Integer> statuses =
          AtOnce.times(4, () -> guild.start(guild.ada(), newId(), Guild.wish(title)).status());

      assertThat(statuses).allMatch(status -> status < 300 || status == 409);
      Eventually.holds(() -> assertThat(guild.get(guild.ada(), id).status()).isEqualTo(200));
      assertThat(kaltura.livingRooms(id)).as(title).hasSize(1);
      assertThat(kaltura.events(id)).as(title).hasSize(1);
    }
  }

  @Test
  void itIsGivenToOneWishOnly() {
    String id = newId();
    intent(id, "Given once", "0 minutes");
    Eventually.holds(() -> assertThat(guild.meetings(guild.ada())).containsExactly(id));
    guild.start(guild.ada(), "first-key", Guild.wish("Given once"));

    Api.Answer second = guild.start(guild.ada(), "second-key", Guild.wish("Given once"));

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text("id")).isNotEqualTo(id);
  }

  @Test
  void anotherWishDoesNotGetIt() {
    String id = newId();
    intent(id, "Not for others", "0 minutes");
    Eventually.holds(() -> assertThat(guild.meetings(guild.ada())).containsExactly(id));

    Api.Answer otherTitle = guild.start(guild.ada(), "k", Guild.wish("Other words"));
    Api.Answer otherPerson =
        guild.start(guild.member("72", "Mia"), "k", Guild.wish("Not for others"));

    assertThat(otherTitle.status()).isEqualTo(201);
    assertThat(otherPerson.status()).isEqualTo(201);
    assertThat(List.of(otherTitle.text("id"), otherPerson.text("id"))).doesNotContain(id);
  }

  @Test
  void anIntentThatIsTooOldIsUndone() {
    String id = newId();
    kaltura.roomTagged("discord.71", "Given up", id);
    assertThat(kaltura.livingRooms(id)).hasSize(1);

    intent(id, "Given up", "20 minutes");

    Eventually.holds(
        () -> assertThat(database.column("select id from meeting where id = ?", id)).isEmpty());
    assertThat(kaltura.livingRooms(id)).isEmpty();
    assertThat(guild.meetings(guild.ada())).isEmpty();
  }

  @Test
  void givingUpCancelsTheCalendarRecordToo() {
    String id = guild.start(guild.ada(), "Made but never noted");

    database.update(
        """
        update meeting
        set pending_work = 'creation', work_due_at = now(), created_at = now() - interval '1 hour',
            kaltura_room_id = null, kaltura_schedule_event_id = null
        where id = ?
        """,
        id);

    Eventually.holds(
        () -> assertThat(database.column("select id from meeting where id = ?", id)).isEmpty());
    assertThat(kaltura.livingRooms(id)).isEmpty();
    assertThat(kaltura.events(id)).singleElement().satisfies(RecoveryTest::assertCancelled);
  }

  private static void assertCancelled(JsonNode event) {
    assertThat(event.path("status").asInt()).isEqualTo(CANCELLED);
  }

  private static String newId() {
    return "mtg_" + UlidCreator.getMonotonicUlid().toLowerCase();
  }

  /** An intent as a server leaves it that died, so long ago; work on it was due then. */
  private void intent(String id, String title, String age) {
    database.update(
        """
        insert into meeting (id, guild_id, channel_id, host_user_id, title, type,
            starts_at, ends_at, created_at, pending_work, work_due_at, kaltura_provider)
        values (?, ?, ?, '71', ?, 'meeting', now(), now() + interval '1 hour',
            now() - ?::interval, 'creation', now() - ?::interval, 'room')
        """,
        id,
        guild.id(),
        Guild.CHANNEL,
        title,
        age,
        age);
  }

  private void remove(String id) {
    database.update("delete from meeting where id = ?", id);
  }
}
