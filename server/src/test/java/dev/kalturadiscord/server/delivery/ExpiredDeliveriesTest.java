package dev.kalturadiscord.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningServer.class)
final class ExpiredDeliveriesTest {

  private final Database database;
  private final Guild guild;
  private final Poster bot;

  ExpiredDeliveriesTest(Api api, Database database) {
    this.database = database;
    this.guild = new Guild(api);
    this.bot = new Poster(api, database, guild.id());
  }

  @ParameterizedTest
  @CsvSource({"31,0", "29,1"})
  void whatIsTrueForGoodIsForgottenAfterAMonth(int daysOver, int left) {
    String id = endedAndShown();

    endedBefore(id, daysOver);
    database.update("update meeting_message set due_at = null where meeting_id = ?", id);
    clean();

    assertThat(rows(id)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({"8,0", "6,1"})
  void whatNobodyCouldEditIsForgottenAfterAWeek(int daysOver, int left) {
    String id = guild.start(guild.ada(), "Refused for long");
    bot.deliverOne();
    guild.end(guild.ada(), id);
    bot.report(bot.leaseOne(), "refused");

    endedBefore(id, daysOver);
    clean();

    assertThat(rows(id)).isEqualTo(left);
  }

  @Test
  void whatNobodyPostedIsForgottenAfterAWeek() {
    String id = guild.start(guild.ada(), "Without a bot");

    endedBefore(id, 8);
    clean();

    assertThat(rows(id)).isZero();
  }

  @Test
  void anEditThatIsDueIsNotForgotten() {
    String id = endedAndShown();

    endedBefore(id, 31); // which is a change to show
    clean();

    assertThat(rows(id)).isOne();
  }

  private String endedAndShown() {
    String id = guild.start(guild.ada(), "Over");
    bot.deliverOne();
    guild.end(guild.ada(), id);
    bot.deliverOne();
    return id;
  }

  private void endedBefore(String id, int days) {
    database.update(
        "update meeting set starts_at = now() - ?::interval - interval '1 hour',"
            + " ends_at = now() - ?::interval, ended_at = null where id = ?",
        days + " days",
        days + " days",
        id);
  }

  private int rows(String meetingId) {
    return database.column("select id from meeting_message where meeting_id = ?", meetingId).size();
  }

  private static void clean() {
    CDI<Object> beans = CDI.current();
    int unused =
        beans
            .select(Transactions.class)
            .get()
            .call(
                entities ->
                    beans
                        .select(ExpiredDeliveries.class)
                        .get()
                        .deleteExpired(entities, beans.select(Clock.class).get().instant()));
  }
}
