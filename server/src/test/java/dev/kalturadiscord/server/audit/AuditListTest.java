package dev.kalturadiscord.server.audit;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static dev.kalturadiscord.server.testing.Problems.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading the log. */
@ExtendWith(RunningServer.class)
final class AuditListTest {

  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.000Z");
  private static final String UNKNOWN = "mtg_00000000000000000000000000";

  private final Api api;
  private final Database database;
  private final Guild guild;
  private final RecordedEvents events;
  private final String administrator;

  AuditListTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
    this.events = new RecordedEvents(api, database, guild);
    this.administrator = guild.administrator("70", "Grace");
  }

  @Test
  void anAdministratorReadsAllThatIsKnownOfAnEvent() {
    Api.Answer ended = guild.end(guild.ada(), UNKNOWN);

    JsonNode event = list(administrator, "").json().path("items").path(0);

    assertThat(event.path("id").asText()).isEqualTo(events.column("id").getFirst());
    assertThat(event.path("at").asText()).isNotBlank();
    assertThat(event.path("userId").asText()).isEqualTo("71");
    assertThat(event.path("displayName").asText()).isEqualTo("Ada Lovelace");
    assertThat(event.path("clientId").asText()).isEqualTo(RunningServer.BOT_CLIENT_ID);
    assertThat(event.path("operation").asText()).isEqualTo("endMeeting");
    assertThat(event.path("target").asText()).isEqualTo(UNKNOWN);
    assertThat(event.path("outcome").asText()).isEqualTo("failed");
    assertThat(event.path("problem").asText()).isEqualTo("not_found");
    assertThat(event.path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(event.path("requestId").asText()).isEqualTo(ended.header("X-Request-Id"));
  }

  @Test
  void administratorsReadTheirOwnGuildOnly() {
    String own = events.at(TIME);
    Guild other = new Guild(api);
    String others = new RecordedEvents(api, database, other).at(TIME);

    assertThat(ids(administrator, "")).containsExactly(own);
    assertThat(ids(other.administrator("70", "Grace"), "")).containsExactly(others);
  }

  @Test
  void othersReadNothingAndThatIsAnEvent() {
    Guild strict = new Guild(api);
    RecordedEvents recorded = new RecordedEvents(api, database, strict);
    String roleId = "4" + strict.id();
    database.choose(strict.id(), "roles.mapping." + roleId, "\"moderator\"");
    RecordedEvents.Credential bot = recorded.client("bot", strict.id(), "members:act");
    var mia =
        RecordedEvents.grant("discord_member")
            .put("guildId", strict.id())
            .put("userId", "72")
            .put("displayName", "Mia")
            .put("permissions", "0");
    mia.putArray("roleIds").add(roleId);
    Api.Answer moderator = recorded.grant(bot, mia, "setup");
    assertThat(moderator.text("role")).isEqualTo("moderator");

    assertProblem(list(strict.ada(), ""), 403, "forbidden");
    assertProblem(list(moderator.text("accessToken"), ""), 403, "forbidden");

    assertThat(recorded.lines())
        .containsExactly(
            "71 " + RunningServer.BOT_CLIENT_ID + " listAuditEvents - denied forbidden",
            "72 " + bot.id() + " listAuditEvents - denied forbidden");
  }

  @Test
  void readingIsNoEvent() {
    list(administrator, "");
    list(administrator, "limit=0");

    assertThat(events.lines()).isEmpty();
  }

  @Test
  void aClientOfTheGuildReadsItsEvents() {
    String event = events.at(Instant.now());
    String client = events.tokenOf(events.client("reader", guild.id(), "audit:read"));

    assertThat(ids(client, "operation=endMeeting")).containsExactly(event);
  }

  @Test
  void aClientOfNoGuildReadsWhatBelongsToNoGuild() {
    events.at(Instant.now());
    RecordedEvents.Credential client = events.client("free", null, "audit:read");
    String request = UUID.randomUUID().toString();
    String token =
        events
            .grant(client, RecordedEvents.grant("client_credentials"), request)
            .text("accessToken");

    List<String> read = ids(token, "limit=100");

    assertThat(read)
        .startsWith(
            database.column("select id from audit_event where request_id = ?", request).getFirst())
        .doesNotContainAnyElementsOf(events.column("id"));
  }

  @Test
  void pagesHaveNoGapsAndNoDuplicatesWhileEventsArrive() {
    for (int i = 0; i < 40; i++) {
      events.at(TIME.plusMillis(i / 3)); // several in a millisecond
    }
    List<String> expected = events.column("id").reversed();
    String mia = guild.member("72", "Mia");

    List<String> seen = new ArrayList<>();
    int pages = 0;
    String cursor = "";
    do {
      Api.Answer page =
          list(administrator, "limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      assertThat(page.status()).isEqualTo(200);
      page.json().path("items").forEach(item -> seen.add(item.path("id").asText()));
      cursor = page.text("nextCursor");
      pages++;
      assertThat(pages).isLessThan(20);
      guild.end(mia, UNKNOWN);
    } while (!cursor.isEmpty());

    assertThat(seen).isEqualTo(expected);
    assertThat(pages).isEqualTo(6);
    assertThat(events.lines()).hasSize(46);
  }

  @Test
  void aPageThatEndsTheListHasNoCursor() {
    events.at(TIME);
    events.at(TIME);

    assertThat(list(administrator, "limit=2").json().has("nextCursor")).isFalse();
    assertThat(list(administrator, "limit=1").json().has("nextCursor")).isTrue();
  }

  @Test
  void filtersByWhatWasDoneByWhomAndHowItWent() {
    String meeting = guild.start(guild.ada(), "Town hall");
    guild.end(guild.member("72", "Mia"), meeting);
    guild.end(guild.ada(), UNKNOWN);
    guild.end(guild.ada(), meeting);

    assertThat(found("operation=createMeeting")).containsExactly("71 createMeeting succeeded");
    assertThat(found("operation=endMeeting"))
        .containsExactly("71 endMeeting succeeded", "71 endMeeting failed", "72 endMeeting denied");
    assertThat(found("userId=72")).containsExactly("72 endMeeting denied");
    assertThat(found("outcome=denied")).containsExactly("72 endMeeting denied");
    assertThat(found("outcome=failed")).containsExactly("71 endMeeting failed");
    assertThat(found("outcome=succeeded&userId=71&operation=endMeeting"))
        .containsExactly("71 endMeeting succeeded");
    assertThat(found("operation=unheardOf")).isEmpty();
    assertThat(found("userId=72&outcome=succeeded")).isEmpty();
  }

  @Test
  void fromIsInAndUntilIsOut() {
    String first = events.at(TIME);
    String second = events.at(TIME.plusMillis(500));
    String third = events.at(TIME.plusSeconds(1));

    assertThat(ids(administrator, "from=2026-03-01T12:00:00.500Z")).containsExactly(third, second);
    assertThat(ids(administrator, "until=2026-03-01T12:00:00.500Z")).containsExactly(first);
    assertThat(ids(administrator, "from=2026-03-01T12:00:00.001Z&until=2026-03-01T12:00:01Z"))
        .containsExactly(second);
    assertThat(ids(administrator, "until=2026-03-01T14:00:00.500%2B02:00")).containsExactly(first);
    assertThat(ids(administrator, "from=0000-01-01T00:00:00Z&until=9999-12-31T23:59:59Z"))
        .containsExactly(third, second, first);
  }

  @Test
  void microsecondsCount() {
    String early = events.at(TIME.plusNanos(1_000));
    String late = events.at(TIME.plusNanos(2_000));

    assertThat(ids(administrator, "from=2026-03-01T12:00:00.000002Z")).containsExactly(late);
    assertThat(ids(administrator, "until=2026-03-01T12:00:00.000002Z")).containsExactly(early);
  }

  /** When a clock goes back, ids go on from where they were. */
  @Test
  void anIdThatIsAheadOfItsTimeIsFoundByItsTime() {
    String ahead = EventId.next(TIME.plus(Duration.ofSeconds(10)));
    events.insert(ahead, TIME);

    assertThat(ids(administrator, "until=2026-03-01T12:00:00.001Z")).containsExactly(ahead);
    assertThat(ids(administrator, "from=2026-03-01T12:00:00.001Z")).isEmpty();
  }

  /** Among them a plus sign that is a blank in a query, and the cursor of a meeting. */
  @ParameterizedTest
  @CsvSource({
    "operation,''",
    "operation,end-meeting",
    "operation,end%00",
    "operation,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "userId,''",
    "userId,ada",
    "userId,%0071",
    "userId,123456789012345678901",
    "outcome,lost",
    "outcome,DENIED",
    "from,''",
    "from,yesterday",
    "from,2026-03-01",
    "from,2026-03-01T12:00:00",
    "from,2026-02-30T12:00:00Z",
    "from,1767225600",
    "until,2026-03-01T12:00:00+02:00",
    "until,%2B10000-01-01T00:00:00Z",
    "until,-0001-01-01T00:00:00Z",
    "until,%2B999999999-12-31T23:59:59Z",
    "limit,0",
    "limit,101",
    "cursor,garbage",
    "cursor,bXRnXzAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw",
  })
  void aParameterThatIsNotAllowedIsNamed(String name, String value) {
    Api.Answer refused = list(administrator, name + "=" + value);

    assertProblem(refused, 400, "invalid_parameter");
    assertThat(pointers(refused)).containsExactly(name);
  }

  private Api.Answer list(String token, String query) {
    return api.call("GET", "/api/v1/audit-events" + (query.isEmpty() ? "" : "?" + query))
        .token(token)
        .send();
  }

  private List<String> ids(String token, String query) {
    return list(token, query)
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asText())
        .toList();
  }

  private List<String> found(String query) {
    return list(administrator, query)
        .json()
        .path("items")
        .valueStream()
        .map(
            item ->
                String.join(
                    " ",
                    item.path("userId").asText(),
                    item.path("operation").asText(),
                    item.path("outcome").asText()))
        .toList();
  }
}
