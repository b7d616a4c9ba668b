package dev.kalturadiscord.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.LoggedLines;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class AnnouncementsTest {

  private static final String MISSED = "(missed some)";
  private static final String BACKENDS =
      "from pg_stat_activity where application_name = '%s'"
          .formatted(ListeningConnection.APPLICATION_NAME);

  private final Database database;
  private final Announcements announcements = CDI.current().select(Announcements.class).get();
  private final Transactions transactions = CDI.current().select(Transactions.class).get();
  private final String channel = "Test-\"" + UUID.randomUUID();

  AnnouncementsTest(Database database) {
    this.database = database;
  }

  @Test
  void anAnnouncementOfAnotherConnectionArrives() {
    Heard heard = listen();

    announceElsewhere("somebody's");
    announce("ours");

    Eventually.holds(() -> assertThat(heard).containsExactly(MISSED, "somebody's", "ours"));
  }

  @Test
  void whatIsAnnouncedInAnotherChannelDoesNotArrive() {
    Heard heard = listen();

    transactions.run(entities -> announcements.announce(entities, channel + "2", "not ours"));
    announce("ours");

    Eventually.holds(() -> assertThat(heard).containsExactly(MISSED, "ours"));
  }

  @Test
  void whatIsRolledBackIsNotAnnounced() {
    Heard heard = listen();

    assertThatThrownBy(
            () ->
                transactions.run(
                    entities -> {
                      announcements.announce(entities, channel, "rolled back");
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");
    announce("committed");

    Eventually.holds(() -> assertThat(heard).containsExactly(MISSED, "committed"));
  }

  @Test
  void afterTheConnectionIsLostListenersKnowThatTheyMissedSomeAndHearAgain() {
    Heard heard = listen();

    try (LoggedLines log = new LoggedLines()) {
      assertThat(database.column("select pg_terminate_backend(pid) " + BACKENDS))
          .containsExactly("t");
      Eventually.holds(() -> assertThat(heard).containsExactly(MISSED, MISSED));
      announceElsewhere("after it");

      Eventually.holds(() -> assertThat(heard).containsExactly(MISSED, MISSED, "after it"));
      assertThat(linesOf(log))
          .satisfiesExactly(
              lost -> assertThat(lost).contains("not heard at the moment"),
              back -> assertThat(back).contains("heard again"));
    }
  }

  @Test
  void aListenerThatFailsDisturbsNoOther() {
    announcements.listen(
        channel,
        new Announcements.Listener() {
          @Override
          public void announced(String payload) {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public void missedSome() {
            throw new IllegalStateException("on purpose");
          }
        });
    Heard heard = listen();

    announce("one");
    announce("two");

    Eventually.holds(() -> assertThat(heard).containsExactly(MISSED, "one", "two"));
  }

  @Test
  void aServerThatStopsLeavesNoConnectionAndDoesNotComplain() {
    DatabaseSettings settings = CDI.current().select(DatabaseSettings.class).get();
    Announcements ofAnotherServer = new Announcements(settings);
    try (LoggedLines log = new LoggedLines()) {
      ofAnotherServer.start(this);
      Eventually.holds(() -> assertThat(database.column("select pid " + BACKENDS)).hasSize(2));

      ofAnotherServer.stop(this);

      Eventually.holds(() -> assertThat(database.column("select pid " + BACKENDS)).hasSize(1));
      assertThat(linesOf(log)).isEmpty();
    }
  }

  /** What a listener heard, in order. */
  private static final class Heard extends CopyOnWriteArrayList<String>
      implements Announcements.Listener {

    private static final long serialVersionUID = 1L;

    @Override
    public void announced(String payload) {
      add(payload);
    }

    @Override
    public void missedSome() {
      add(MISSED);
    }
  }

  /** From when it hears. */
  private Heard listen() {
    Heard heard = new Heard();
    announcements.listen(channel, heard);
    Eventually.holds(() -> assertThat(heard).containsExactly(MISSED));
    return heard;
  }

  private void announce(String payload) {
    transactions.run(entities -> announcements.announce(entities, channel, payload));
  }

  private void announceElsewhere(String payload) {
    assertThat(database.column("select pg_notify(?, ?)", channel, payload)).hasSize(1);
  }

  private static List<String> linesOf(LoggedLines log) {
    return log.all().stream()
        .filter(line -> line.startsWith(Announcements.class.getName()))
        .filter(line -> line.contains("of other servers"))
        .toList();
  }
}
