package dev.kalturadiscord.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.audit.AuditSettings;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class ExpiredChangesTest {

  private final Database database;
  private final ConfiguredGuild guild;

  ExpiredChangesTest(Api api, Database database, Discord discord) {
    this.database = database;
    this.guild = new ConfiguredGuild(api, discord);
  }

  @Test
  void oldChangesAreForgottenButTheLastCanStillBeUndone() {
    for (String minutes : List.of("1", "2", "3", "4")) {
      guild.change("meetings.joinWindowMinutes", minutes);
    }
    database.update(
        "update guild_configuration_change set at = now() - interval '400 days'"
            + " where guild_id = ? and version <> 3",
        guild.id());

    int deleted =
        CDI.current()
            .select(Transactions.class)
            .get()
            .call(
                e ->
                    new ExpiredChanges(new AuditSettings(Duration.ofDays(365)))
                        .deleteExpired(e, Instant.now()));

    assertThat(deleted).isGreaterThanOrEqualTo(2);
    assertThat(guild.history()).extracting(ExpiredChangesTest::version).containsExactly(4, 3);
    guild.undo();
    assertThat(guild.inForce("meetings.joinWindowMinutes").asInt()).isEqualTo(3);
  }

  private static int version(JsonNode change) {
    return change.path("version").asInt();
  }
}
