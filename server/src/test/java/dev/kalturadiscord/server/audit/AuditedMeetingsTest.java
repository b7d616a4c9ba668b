package dev.kalturadiscord.server.audit;

import static dev.kalturadiscord.server.testing.RunningServer.BOT_CLIENT_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with meetings. */
@ExtendWith(RunningServer.class)
final class AuditedMeetingsTest {

  private static final String UNKNOWN = "mtg_00000000000000000000000000";

  private final Api api;
  private final Guild guild;
  private final RecordedEvents events;

  AuditedMeetingsTest(Api api, Database database) {
    this.api = api;
    this.guild = new Guild(api);
    this.events = new RecordedEvents(api, database, guild);
  }

  @Test
  void aStartIsOneEventThatSaysWhoAndWhat() {
    Instant before = Instant.now();

    Api.Answer started = guild.start(guild.ada(), "k", Guild.wish("Town hall"));

    String id = started.text("id");
    assertThat(events.lines())
        .containsExactly("71 " + BOT_CLIENT_ID + " createMeeting " + id + " succeeded -");
    assertThat(events.column("display_name")).containsExactly("Ada Lovelace");
    assertThat(events.column("address")).containsExactly("127.0.0.1");
    assertThat(events.column("request_id")).containsExactly(started.header("X-Request-Id"));
    assertThat(events.column("id")).singleElement().matches(EventId::isId);
    assertThat(events.column("to_json(at)#>>'{}'"))
        .singleElement()
        .satisfies(
            at ->
                assertThat(OffsetDateTime.parse(at).toInstant())
                    .isBetween(before.minus(Duration.ofMillis(1)), Instant.now()));
  }

  @Test
  void aRepeatedStartIsAnEventOfTheSameMeeting() {
    String token = guild.ada();
    String id = guild.start(token, "k", Guild.wish("Town hall")).text("id");

    assertThat(guild.start(token, "k", Guild.wish("Town hall")).status()).isEqualTo(200);

    String line = "71 " + BOT_CLIENT_ID + " createMeeting " + id + " succeeded -";
    assertThat(events.lines()).containsExactly(line, line);
  }

  @Test
  void aStartThatIsNotAllowedAsItIsFailed() {
    String token = guild.ada();

    guild.start(token, "k", Guild.wish(""));
    api.call("POST", "/api/v1/meetings").token(token).json(Guild.wish("No key")).send();
    api.call("POST", "/api/v1/meetings")
        .token(token)
        .freshKey()
        .body("application/json", "{")
        .send();

    String attempt = "71 " + BOT_CLIENT_ID + " createMeeting - failed ";
    assertThat(events.lines())
        .containsExactly(
            attempt + "invalid_field",
            attempt + "idempotency_key_required",
            attempt + "malformed_request");
  }

  @Test
  void anEndIsAnEventAndSoIsARefusedOne() {
    String id = guild.start(guild.ada(), "Town hall");

    assertThat(guild.end(guild.member("72", "Mia"), id).status()).isEqualTo(403);
    assertThat(guild.end(guild.ada(), id).status()).isEqualTo(200);

    assertThat(events.lines().subList(1, 3))
        .containsExactly(
            "72 " + BOT_CLIENT_ID + " endMeeting " + id + " denied forbidden",
            "71 " + BOT_CLIENT_ID + " endMeeting " + id + " succeeded -");
    assertThat(events.lines()).hasSize(3);
  }

  @Test
  void aJoinIsAnEventAndSoIsOneThatFails() {
    String id = guild.start(guild.ada(), "Town hall");
    String mia = guild.member("72", "Mia");

    guild.join(mia, id);
    guild.end(guild.ada(), id);
    guild.join(mia, id);
    guild.join(mia, UNKNOWN);

    assertThat(events.lines())
        .filteredOn(line -> line.contains("joinMeeting"))
        .containsExactly(
            "72 " + BOT_CLIENT_ID + " joinMeeting " + id + " succeeded -",
            "72 " + BOT_CLIENT_ID + " joinMeeting " + id + " failed meeting_ended",
            "72 " + BOT_CLIENT_ID + " joinMeeting " + UNKNOWN + " failed not_found");
  }

  @Test
  void aClientThatActsForItselfIsNamedAlone() {
    String id = guild.start(guild.ada(), "Town hall");
    RecordedEvents.Credential client = events.client("ender", guild.id(), "meetings:write");

    assertThat(guild.end(events.tokenOf(client), id).status()).isEqualTo(200);

    assertThat(events.lines())
        .last()
        .isEqualTo("- " + client.id() + " endMeeting " + id + " succeeded -");
    assertThat(events.column("display_name")).last().isEqualTo("null");
  }

  @Test
  void whatATokenIsNotGoodForIsDeniedAlsoWhenItIsARead() {
    RecordedEvents.Credential client = events.client("reader", guild.id(), "audit:read");
    String token = events.tokenOf(client);

    assertThat(api.call("GET", "/api/v1/meetings").token(token).send().status()).isEqualTo(403);
    assertThat(guild.get(token, UNKNOWN).status()).isEqualTo(403);
    assertThat(guild.join(token, UNKNOWN).status()).isEqualTo(403);

    String client403 = "- " + client.id();
    assertThat(events.lines().subList(1, 4))
        .containsExactly(
            client403 + " listMeetings - denied forbidden",
            client403 + " getMeeting " + UNKNOWN + " denied forbidden",
            client403 + " joinMeeting " + UNKNOWN + " denied forbidden");
  }

  @Test
  void readsLeaveNothing() {
    String token = guild.ada();

    guild.meetings(token);
    guild.get(token, UNKNOWN);
    api.call("GET", "/api/v1/meetings?limit=0").token(token).send();
    api.call("GET", "/api/v1/nowhere").token(token).send();
    api.call("PUT", "/api/v1/meetings").token(token).send();

    assertThat(events.lines()).isEmpty();
  }

  @Test
  void whoIsNotKnownLeavesNothing() {
    CraftedToken token = new CraftedToken(guild.ada());

    assertThat(guild.end(token.signedByAStranger(), UNKNOWN).status()).isEqualTo(401);
    assertThat(guild.end("garbage", UNKNOWN).status()).isEqualTo(401);

    assertThat(events.lines()).isEmpty();
  }

  @Test
  void aTokenThatDoesNotNameItsClientIsRecordedAsWell() {
    String token =
        new CraftedToken(guild.ada()).change(claims -> claims.remove("azp")).signedByTheServer();

    assertThat(guild.end(token, UNKNOWN).status()).isEqualTo(404);

    assertThat(events.lines()).containsExactly("71 - endMeeting " + UNKNOWN + " failed not_found");
  }
}
