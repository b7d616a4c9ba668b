package dev.kalturadiscord.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** The database does not take the events of one guild. */
@ExtendWith(RunningServer.class)
final class AuditWriteFailureTest {

  private final Database database;
  private final Guild guild;
  private final RecordedEvents events;
  private final Logger logger = (Logger) LoggerFactory.getLogger(AuditLog.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  AuditWriteFailureTest(Api api, Database database) {
    this.database = database;
    this.guild = new Guild(api);
    this.events = new RecordedEvents(api, database, guild);
  }

  @BeforeEach
  void refuseTheEventsOfTheGuild() {
    database.update(
        """
        create or replace function no_disk() returns trigger language plpgsql as
        $$ begin raise exception 'no disk'; end $$
        """);
    database.update(
        """
        create trigger no_disk before insert on audit_event
        for each row when (new.guild_id = '%s') execute function no_disk()
        """
            .formatted(guild.id()));
    logged.start();
    logger.addAppender(logged);
  }

  @AfterEach
  void takeThemAgain() {
    logger.detachAppender(logged);
    database.update("drop trigger no_disk on audit_event");
  }

  @Test
  void theAnswerGoesOutUnchangedAndTheServersLogHasTheEvent() {
    String token = guild.member("71", "Ada\nLovelace");

    Api.Answer started = guild.start(token, "k", Guild.wish("Town hall"));
    Api.Answer refused = guild.end(guild.member("72", "Mia"), started.text("id"));

    assertThat(started.status()).isEqualTo(201);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("requestId")).isEqualTo(refused.header("X-Request-Id"));
    assertThat(events.lines()).isEmpty();
    assertThat(logged.list)
        .extracting(ILoggingEvent::getLevel)
        .containsExactly(Level.ERROR, Level.ERROR);
    assertThat(logged.list.getFirst().getFormattedMessage())
        .contains(
            "guild=" + guild.id(),
            "user=71",
            "client=" + RunningServer.BOT_CLIENT_ID,
            "operation=createMeeting",
            "target=" + started.text("id"),
            "outcome=SUCCEEDED",
            "request=" + started.header("X-Request-Id"))
        .doesNotContain("\n");
    assertThat(logged.list.getLast().getFormattedMessage())
        .contains("user=72", "operation=endMeeting", "outcome=DENIED", "problem=forbidden");
  }
}
