package dev.kalturadiscord.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class HousekeepingTest {

  private final Api api;
  private final Database database;
  private final Guild guild;

  HousekeepingTest(Api api, Database database) {
    this.api = api;
    this.database = database;
    this.guild = new Guild(api);
  }

  @Test
  void keysOfMoreThanADayAreForgottenAndTheirMeetingsStay() {
    String old = guild.start(guild.ada(), "Old");
    String young = guild.start(guild.ada(), "Young");
    database.update(
        "update idempotency_key set created_at = now() - interval '25 hours' where meeting_id = ?",
        old);

    clean();

    assertThat(
            database.column(
                "select meeting_id from idempotency_key where guild_id = ?", guild.id()))
        .containsExactly(young);
    assertThat(guild.get(guild.ada(), old).status()).isEqualTo(200);
  }

  @Test
  void expiredTicketsAreForgottenAndGoodOnesStay() {
    String meeting = guild.start(guild.ada(), "Doors");
    join(meeting, guild.member("72", "Mia"));
    database.update(
        "update join_ticket set expires_at = now() - interval '1 minute' where meeting_id = ?",
        meeting);
    join(meeting, guild.member("73", "Lin"));

    clean();

    assertThat(database.column("select user_id from join_ticket where meeting_id = ?", meeting))
        .containsExactly("73");
  }

  private void join(String meeting, String token) {
    assertThat(
            api.call("POST", "/api/v1/meetings/" + meeting + "/join").token(token).send().status())
        .isEqualTo(200);
  }

  private static void clean() {
    CDI.current().select(Housekeeping.class).get().clean();
  }
}
