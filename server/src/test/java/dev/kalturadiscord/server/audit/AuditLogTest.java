package dev.kalturadiscord.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.database.ExpiringRows;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log itself: how it is written, that it cannot be changed, how long it is kept. */
@ExtendWith(RunningServer.class)
final class AuditLogTest {

  private static final String APPEND_ONLY = "the audit log is append-only";

  private final Database database;
  private final Guild guild;
  private final RecordedEvents events;
  private final Transactions transactions = bean(Transactions.class);
  private final AuditLog log = bean(AuditLog.class);

  AuditLogTest(Api api, Database database) {
    this.database = database;
    this.guild = new Guild(api);
    this.events = new RecordedEvents(api, database, guild);
  }

  @Test
  void whatIsNoRequestIsRecordedAsWell() {
    log.record(reuse());

    assertThat(events.lines())
        .containsExactly("71 a-client refreshTokenReuse fam_1 denied invalid_grant");
    assertThat(events.column("address")).containsExactly("null");
  }

  @Test
  void aDeedOfATransactionHappensWithIt() {
    transactions.run(entities -> log.record(entities, reuse()));

    assertThatThrownBy(
            () ->
                transactions.run(
                    entities -> {
                      log.record(entities, reuse());
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");

    assertThat(events.lines()).hasSize(1);
  }

  @Test
  void nobodyChangesAnEvent() {
    events.at(Instant.now());

    assertThatThrownBy(
            () ->
                database.update(
                    "update audit_event set outcome = 'denied' where guild_id = ?", guild.id()))
        .rootCause()
        .hasMessageContaining(APPEND_ONLY);

    assertThat(events.column("outcome")).containsExactly("succeeded");
  }

  @Test
  void nobodyDeletesAnEvent() {
    events.at(Instant.now());

    assertThatThrownBy(
            () -> database.update("delete from audit_event where guild_id = ?", guild.id()))
        .rootCause()
        .hasMessageContaining(APPEND_ONLY);
    assertThatThrownBy(() -> database.update("truncate audit_event"))
        .rootCause()
        .hasMessageContaining(APPEND_ONLY);

    assertThat(events.lines()).hasSize(1);
  }

  @Test
  void theRetentionDeletesButChangesNothing() {
    events.at(Instant.now());

    assertThatThrownBy(() -> underRetention("update audit_event set outcome = 'denied'"))
        .rootCause()
        .hasMessageContaining(APPEND_ONLY);
    assertThatThrownBy(() -> underRetention("truncate audit_event"))
        .rootCause()
        .hasMessageContaining(APPEND_ONLY);
    assertThat(events.column("outcome")).containsExactly("succeeded");

    underRetention("delete from audit_event where guild_id = '" + guild.id() + "'");

    assertThat(events.lines()).isEmpty();
  }

  @Test
  void eventsOfMoreThanAYearAreDeleted() {
    events.at(Instant.now().minus(Duration.ofDays(366)));
    String young = events.at(Instant.now().minus(Duration.ofDays(364)));

    // As the housekeeping does.
    transactions.run(
        entities ->
            CDI.current()
                .select(ExpiringRows.class)
                .forEach(rows -> rows.deleteExpired(entities, Instant.now())));

    assertThat(events.column("id")).containsExactly(young);
  }

  @Test
  void oneRoundDeletesALimitedNumberTheOldestFirst() {
    int more = 3;
    database.update(
        """
        insert into audit_event (id, at, guild_id, operation, outcome, request_id)
        select 'evt_' || lpad(i::text, 26, '0'), timestamptz '2001-01-01' + i * interval '1 second',
          '%s', 'endMeeting', 'succeeded', 'r'
        from generate_series(1, %d) i
        """
            .formatted(guild.id(), ExpiredEvents.MOST_AT_ONCE + more));

    assertThat(deleteExpired()).isEqualTo(ExpiredEvents.MOST_AT_ONCE);
    assertThat(events.column("right(id, 5)")).containsExactly("50001", "50002", "50003");
    assertThat(deleteExpired()).isEqualTo(more);
    assertThat(deleteExpired()).isZero();
  }

  @Test
  void whatComesAfterTheRetentionInItsTransactionCannotDelete() {
    events.at(Instant.now());

    assertThatThrownBy(
            () ->
                transactions.run(
                    entities -> {
                      bean(ExpiredEvents.class).deleteExpired(entities, Instant.now());
                      run(entities, "delete from audit_event");
                    }))
        .rootCause()
        .hasMessageContaining(APPEND_ONLY);

    assertThat(events.lines()).hasSize(1);
  }

  private int deleteExpired() {
    return transactions.call(
        entities -> bean(ExpiredEvents.class).deleteExpired(entities, Instant.now()));
  }

  private void underRetention(String statement) {
    transactions.run(
        entities -> {
          run(entities, "set local audit.retention = 'on'");
          run(entities, statement);
        });
  }

  private static void run(EntityManager entities, String statement) {
    entities.createNativeQuery(statement).executeUpdate();
  }

  private Deed reuse() {
    return new Deed(
        new Actor(guild.id(), "71", null, "a-client"),
        "refreshTokenReuse",
        "fam_1",
        Outcome.DENIED,
        "invalid_grant");
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
