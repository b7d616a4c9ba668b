package dev.kalturadiscord.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManagerFactory;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a configuration costs: a query when it is not known, none when it is. */
@ExtendWith(RunningServer.class)
final class RememberedConfigurationTest {

  private static final int READERS = 200;

  private final Api api;
  private final Database database;
  private final ConfiguredGuild guild;
  private final GuildConfigurations configurations;
  private final Statistics statistics;

  RememberedConfigurationTest(Api api, Database database, Discord discord) {
    this.api = api;
    this.database = database;
    this.guild = new ConfiguredGuild(api, discord);
    this.configurations = CDI.current().select(GuildConfigurations.class).get();
    // The server runs in this JVM: its own Hibernate counts.
    this.statistics =
        CDI.current()
            .select(EntityManagerFactory.class)
            .get()
            .unwrap(SessionFactory.class)
            .getStatistics();
  }

  @BeforeEach
  void count() {
    statistics.setStatisticsEnabled(true);
  }

  @Test
  void aConfigurationThatIsRememberedCostsNoQuery() {
    guild.get();
    long before = queries();
    long hitsBefore = configurations.statistics().hitCount();

    for (int i = 0; i < READERS; i++) {
      assertThat(guild.get().status()).isEqualTo(200);
    }

    assertThat(queries() - before).isZero();
    assertThat(configurations.statistics().hitCount() - hitsBefore).isGreaterThanOrEqualTo(READERS);
  }

  @Test
  void aChangeCostsEachServerOneQuery() {
    guild.get();
    long before = queries();

    database.choose(guild.id(), "meetings.joinWindowMinutes", "33");
    Eventually.holds(
        () -> assertThat(guild.inForce("meetings.joinWindowMinutes").asInt()).isEqualTo(33));

    assertThat(queries() - before).isEqualTo(1);
  }

  @Test
  void withoutAnAnnouncementNothingIsReadAgain() {
    guild.get();

    database.chooseSilently(guild.id(), "meetings.joinWindowMinutes", "34");

    assertThat(guild.inForce("meetings.joinWindowMinutes").asInt()).isEqualTo(15);
  }

  @Test
  void everyDecisionAboutAMemberReadsTheSameMemory() {
    String token = guild.member("81");
    api.call("GET", "/api/v1/meetings").token(token).send();
    long before = queries();

    for (int i = 0; i < READERS; i++) {
      assertThat(api.call("GET", "/api/v1/meetings").token(token).send().status()).isEqualTo(200);
    }

    assertThat(queries() - before).isZero();
  }

  /** How often configurations were read from the database. */
  private long queries() {
    return Stream.of(statistics.getQueries())
        .filter(sql -> sql.contains("from guild_configuration c"))
        .mapToLong(sql -> statistics.getQueryStatistics(sql).getExecutionCount())
        .sum();
  }
}
