package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kaltura's record follows the end of a meeting, even when Kaltura is in trouble at that time. */
@ExtendWith(RunningServer.class)
final class EndingTest {

  private static final int CANCELLED = 1;

  private final KalturaControl kaltura;
  private final Database database;
  private final Guild guild;

  EndingTest(Api api, KalturaControl kaltura, Database database) {
    this.kaltura = kaltura;
    this.database = database;
    this.guild = new Guild(api);
  }

  @AfterEach
  void kalturaIsWellAgain() {
    kaltura.clearFaults();
  }

  @ParameterizedTest
  @CsvSource({
    "update,http503",
    "update,internalError",
    "update,executedButLost",
    "update,actionBlocked",
    "cancel,http503",
    "cancel,internalError",
    "cancel,rateLimitString",
    "cancel,executedButLost",
  })
  void anEndThatFailsAtKalturaIsRepeatedUntilItsRecordIsCancelled(String action, String trouble) {
    String id = guild.start(guild.ada(), "Ends in trouble");
    kaltura.fault(
        """
        {"match":{"service":"schedule_scheduleEvent","action":"%s"},"kind":"%s","times":4}
        """
            .formatted(action, trouble));

    Api.Answer ended = guild.end(guild.ada(), id);

    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.text("state")).isEqualTo("ended");
    // Not before all of its repetitions have failed too.
    Eventually.holds(() -> assertThat(workPutOff(id)).hasSize(1));
    database.update("update meeting set work_due_at = now() where id = ?", id);
    Eventually.holds(() -> assertThat(pendingWork(id)).containsExactly("null"));
    assertThat(kaltura.events(id))
        .singleElement()
        .satisfies(event -> assertThat(event.path("status").asInt()).isEqualTo(CANCELLED));
  }

  @Test
  void aRecordThatSomebodyRemovedAtKalturaCountsAsEnded() {
    String id = guild.start(guild.ada(), "Record removed");
    database.update("update meeting set kaltura_schedule_event_id = 1 where id = ?", id);

    assertThat(guild.end(guild.ada(), id).status()).isEqualTo(200);

    Eventually.holds(() -> assertThat(pendingWork(id)).containsExactly("null"));
  }

  /** The meeting, once its work failed and waits for another attempt. */
  private List<String> workPutOff(String id) {
    return database.column(
        """
        select id from meeting
        where id = ? and pending_work = 'ending'
          and work_due_at between now() and now() + interval '1 minute'
        """,
        id);
  }

  private List<String> pendingWork(String id) {
    return database.column("select pending_work from meeting where id = ?", id);
  }
}
