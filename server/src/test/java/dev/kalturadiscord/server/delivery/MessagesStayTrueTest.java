package dev.kalturadiscord.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The message about a meeting is due whenever what it shows changes, through whatever door. */
@ExtendWith(RunningServer.class)
final class MessagesStayTrueTest {

  private final Instant tomorrow =
      Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

  private final KalturaControl kaltura;
  private final Database database;
  private final Guild guild;
  private final Poster bot;

  MessagesStayTrueTest(Api api, KalturaControl kaltura, Database database) {
    this.kaltura = kaltura;
    this.database = database;
    this.guild = new Guild(api);
    this.bot = new Poster(api, database, guild.id());
  }

  @AfterEach
  void kalturaIsWellAgain() {
    kaltura.release();
    kaltura.clearFaults();
  }

  @Test
  void aStartIsToldOnceTheMeetingIsThere() {
    String id = guild.start(guild.ada(), "Weekly sync");

    JsonNode delivery = bot.leaseOne();

    assertThat(delivery.path("occasion").asText()).isEqualTo("meeting_start");
    assertThat(delivery.path("guildId").asText()).isEqualTo(guild.id());
    assertThat(delivery.path("channelId").asText()).isEqualTo(Guild.CHANNEL);
    assertThat(delivery.path("requestedBy").asText()).isEqualTo("Ada Lovelace");
    assertThat(delivery.path("template").asText()).contains("{{title}}");
    assertThat(delivery.path("mentionsAllowed").asBoolean()).isFalse();
    assertThat(delivery.has("messageId")).isFalse();
    assertThat(delivery.path("nonce").asText())
        .hasSize(25)
        .isEqualTo(delivery.path("id").asText().substring("dlv_0".length()));
    assertThat(Instant.parse(delivery.path("leasedUntil").asText())).isAfter(Instant.now());
    assertThat(delivery.path("meeting")).isEqualTo(guild.get(guild.ada(), id).json());
    assertThat(delivery.path("meeting").path("state").asText()).isEqualTo("live");
  }

  @Test
  void whatIsTrueIsNotDue() {
    guild.start(guild.ada(), "Nothing new");
    bot.deliverOne();

    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void aNewTitleIsShownByTheSameMessage() {
    String id = guild.start(guild.ada(), "Old title");
    String message = bot.deliverOne();

    assertThat(guild.change(guild.ada(), id, "{\"title\":\"New title\"}").status()).isEqualTo(200);

    JsonNode edit = bot.leaseOne();
    assertThat(edit.path("messageId").asText()).isEqualTo(message);
    assertThat(edit.path("meeting").path("title").asText()).isEqualTo("New title");
    bot.deliver(edit);
    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void aNewTimeIsShown() {
    String id = scheduled("Postponed");
    bot.deliverOne();
    String later = tomorrow.plusSeconds(3600).toString();

    assertThat(guild.change(guild.ada(), id, "{\"startsAt\":\"" + later + "\"}").status())
        .isEqualTo(200);

    JsonNode edit = bot.leaseOne();
    assertThat(Instant.parse(edit.path("meeting").path("startsAt").asText())).isEqualTo(later);
    assertThat(edit.path("meeting").path("state").asText()).isEqualTo("scheduled");
  }

  @Test
  void theEndIsShownOnce() {
    String id = guild.start(guild.ada(), "Ends");
    bot.deliverOne();

    guild.end(guild.ada(), id);

    JsonNode edit = bot.leaseOne();
    assertThat(edit.path("meeting").path("state").asText()).isEqualTo("ended");
    assertThat(edit.path("meeting").path("endedByDiscordUserId").asText()).isEqualTo("71");
    bot.deliver(edit);
    Eventually.holds(() -> assertThat(pendingWork(id)).isEqualTo("null"));
    assertThat(bot.lease()).isEmpty();
    assertThat(dueAt(id)).isEqualTo("null");
  }

  @Test
  void theEndByAClientIsShown() {
    String id = guild.start(guild.ada(), "Ended by a program");
    bot.deliverOne();

    assertThat(guild.end(bot.token(), id).status()).isEqualTo(200);

    assertThat(bot.leaseOne().path("meeting").path("state").asText()).isEqualTo("ended");
  }

  @Test
  void aCancellationIsShown() {
    String id = scheduled("Called off");
    bot.deliverOne();

    guild.end(guild.ada(), id);

    assertThat(bot.leaseOne().path("meeting").path("state").asText()).isEqualTo("cancelled");
  }

  @Test
  void whatSomebodyDoesInKalturasConsoleIsShown() {
    String id = scheduled("Cancelled over there");
    bot.deliverOne();
    kaltura.administer("schedule_scheduleEvent", "cancel", eventOf(id));
    database.update("update meeting set check_due_at = now() where id = ?", id);

    assertThat(bot.awaitOne().path("meeting").path("state").asText()).isEqualTo("cancelled");
  }

  @Test
  void thatKalturaWasAskedIsNothingToShow() {
    String id = scheduled("Only looked at");
    bot.deliverOne();
    database.update(
        "update meeting set checked_at = now(), check_due_at = now() + interval '1 hour'"
            + " where id = ?",
        id);

    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void theBeginningAndTheEndOfItsTimeAreShownWhenTheyCome() {
    Instant now = Instant.now();
    Api.Answer started =
        guild.start(
            guild.ada(),
            "short",
            Guild.wish("Short")
                .put("startsAt", now.plusMillis(2_000).toString())
                .put("endsAt", now.plusMillis(3_500).toString()));
    assertThat(started.status()).as(started.response().body()).isEqualTo(201);
    assertThat(bot.lease()).isEmpty(); // it has not started, so nobody is told that it has
    JsonNode begun = bot.awaitOne();
    assertThat(begun.path("occasion").asText()).isEqualTo("meeting_start");
    assertThat(begun.path("meeting").path("state").asText()).isEqualTo("live");
    bot.deliver(begun);
    JsonNode over = bot.awaitOne();
    assertThat(over.path("meeting").path("state").asText()).isEqualTo("ended");
    bot.deliver(over);

    assertThat(dueAt(started.text("id"))).isEqualTo("null");
  }

  @Test
  void nobodyIsToldOfAMeetingWhoseRoomIsBeingMade() {
    kaltura.fault(
        "{\"match\":{\"path\":\"/embeddedrooms/index/create-room\"},\"kind\":\"hold\",\"times\":1}");
    var start =
        CompletableFuture.supplyAsync(
            () -> guild.start(guild.ada(), "k", Guild.wish("Held in the making")));
    Eventually.holds(() -> assertThat(kaltura.rooms().toString()).contains("Held in the making"));

    assertThat(bot.lease()).isEmpty();
    kaltura.release();

    String id = start.join().text("id");
    assertThat(bot.awaitOne().path("meeting").path("id").asText()).isEqualTo(id);
  }

  @Test
  void nobodyIsToldOfAStartThatFails() {
    kaltura.fault(
        """
        {"match":{"service":"schedule_scheduleEvent","action":"add"},"kind":"actionBlocked","times":4}
        """);

    assertThat(guild.start(guild.ada(), "k", Guild.wish("Refused")).status()).isEqualTo(503);

    assertThat(messages()).isEmpty();
  }

  @Test
  void aStartThatTheRecoveryFinishesIsTold() {
    kaltura.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"executedButLost","times":1}
        """);
    assertThat(guild.start(guild.ada(), "k", Guild.wish("Lost")).status()).isEqualTo(504);

    assertThat(bot.awaitOne().path("meeting").path("title").asText()).isEqualTo("Lost");
    assertThat(messages()).hasSize(1);
  }

  @Test
  void aRepeatedStartIsToldOnce() {
    guild.start(guild.ada(), "same", Guild.wish("Twice"));
    guild.start(guild.ada(), "same", Guild.wish("Twice"));

    assertThat(bot.lease()).hasSize(1);
  }

  @Test
  void nobodyIsToldOfAMeetingThatIsBeingRemoved() {
    String id = guild.start(guild.ada(), "Removed");
    bot.deliverOne();
    database.update(
        "update meeting set ended_at = now(), pending_work = 'purge',"
            + " work_due_at = now() + interval '1 hour' where id = ?",
        id);

    assertThat(bot.lease()).isEmpty();
  }

  @Test
  void whatWasNeverPostedIsNotPostedWhenItIsOver() {
    String id = guild.start(guild.ada(), "Over before anybody was told");
    guild.end(guild.ada(), id);
    String other = guild.start(guild.ada(), "Goes on");

    // With room for one, the one without a reason must not take it.
    assertThat(bot.lease(1, 0))
        .singleElement()
        .satisfies(only -> assertThat(only.path("meeting").path("id").asText()).isEqualTo(other));
    assertThat(messages()).hasSize(1);
  }

  @Test
  void whatMayHaveBeenPostedIsToldOfTheEnd() {
    String id = guild.start(guild.ada(), "Posted by somebody who vanished");
    JsonNode lost = bot.leaseOne();
    database.update("update meeting_message set leased_until = now() where meeting_id = ?", id);
    guild.end(guild.ada(), id);

    JsonNode again = bot.leaseOne();

    assertThat(again.path("nonce")).isEqualTo(lost.path("nonce"));
    assertThat(again.path("meeting").path("state").asText()).isEqualTo("ended");
  }

  private List<String> messages() {
    return database.column("select id from meeting_message where guild_id = ?", guild.id());
  }

  private String dueAt(String meetingId) {
    return database
        .column("select due_at from meeting_message where meeting_id = ?", meetingId)
        .getFirst();
  }

  private String pendingWork(String id) {
    return database.column("select pending_work from meeting where id = ?", id).getFirst();
  }

  /** One for tomorrow, which is shared. */
  private String scheduled(String title) {
    String key = title.replaceAll("[^A-Za-z0-9]", "-");
    String id =
        guild
            .start(guild.ada(), key, Guild.wish(title).put("startsAt", tomorrow.toString()))
            .text("id");
    assertThat(bot.lease()).isEmpty();
    assertThat(guild.share(guild.ada(), key, id).status()).isEqualTo(202);
    return id;
  }

  private ObjectNode eventOf(String meetingId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("scheduleEventId", kaltura.events(meetingId).getFirst().path("id").asLong());
  }
}
