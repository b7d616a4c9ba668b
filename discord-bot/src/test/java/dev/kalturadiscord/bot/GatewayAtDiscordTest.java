package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.config.DiscordSettings;
import dev.kalturadiscord.bot.config.ShardRange;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection, with the real JDA. */
class GatewayAtDiscordTest {

  private final SimulatedDiscord discord = new SimulatedDiscord();
  private final CountDownLatch givenUp = new CountDownLatch(1);

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void twoProcessesShareTheGuilds() throws InterruptedException {
    DiscordConnection first = open(Optional.of(new ShardRange(2, 0, 0)));
    DiscordConnection second = open(Optional.of(new ShardRange(2, 1, 1)));

    Waiting.until("both are connected", () -> first.isConnected() && second.isConnected());

    List<String> ofFirst = guilds(first);
    List<String> ofSecond = guilds(second);
    assertThat(ofFirst).isNotEmpty().allMatch(id -> shardOf(id) == 0);
    assertThat(ofSecond).isNotEmpty().allMatch(id -> shardOf(id) == 1);
    assertThat(ofFirst.size() + ofSecond.size()).isEqualTo(2);
    first.close();
    second.close();
    assertThat(givenUp.getCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4010, 4011, 4013, 4014})
  void whoIsSentAwayForGoodGivesUp(int code) throws InterruptedException {
    DiscordConnection connection = open(Optional.empty());
    Waiting.until("it is connected", connection::isConnected);

    discord.closeGateway(code);

    assertThat(givenUp.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(connection.isLost()).isTrue();
    assertThat(connection.isConnected()).isFalse();
    connection.close();
  }

  @Test
  void anotherCloseIsFollowedByANewConnection() throws InterruptedException {
    DiscordConnection connection = open(Optional.empty());
    Waiting.until("it is connected", connection::isConnected);

    discord.closeGateway(4000);

    Waiting.until("it noticed", () -> !connection.isConnected() || discord.botIsConnected());
    Waiting.until(
        "it is connected again", () -> connection.isConnected() && discord.botIsConnected());
    assertThat(connection.isLost()).isFalse();
    connection.close();
  }

  @Test
  void aShardWithoutAnyGuildIsConnectedToo() throws InterruptedException {
    DiscordConnection connection = open(Optional.of(new ShardRange(1000, 7, 7)));

    Waiting.until("it is connected", connection::isConnected);

    assertThat(guilds(connection)).isEmpty();
    connection.close();
  }

  @Test
  void whileDiscordIsAwayNothingIsLost() throws IOException, InterruptedException {
    try (StubDiscord broken = new StubDiscord().answer("gateway/bot", 500, "{}")) {
      DiscordSettings settings =
          new DiscordSettings("any", broken.url(), Optional.empty(), List.of(), Optional.empty());
      DiscordConnection connection = new DiscordConnection(settings, () -> {}, givenUp::countDown);
      Thread login = Thread.ofPlatform().start(() -> openUntilInterrupted(connection));
      Waiting.until("it tried twice", () -> broken.requests() >= 2);

      assertThat(connection.isLost()).isFalse();
      login.interrupt();
      login.join();
    }
    assertThat(givenUp.getCount()).isEqualTo(1);
  }

  private static void openUntilInterrupted(DiscordConnection connection) {
    try {
      connection.open();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void leavingIsNoLoss() throws InterruptedException {
    DiscordConnection connection = open(Optional.empty());
    Waiting.until("it is connected", connection::isConnected);

    connection.close();

    assertThat(connection.isLost()).isFalse();
    assertThat(givenUp.getCount()).isEqualTo(1);
  }

  @Test
  void aWrongTokenIsRefusedAtTheLogin() {
    DiscordSettings settings =
        new DiscordSettings(
            "wrong", discord.apiBaseUrl(), Optional.empty(), List.of(), Optional.empty());
    DiscordConnection connection = new DiscordConnection(settings, () -> {}, givenUp::countDown);

    assertThatThrownBy(connection::open).isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void theRateLimitsThatJdaMeetsAreCounted() throws InterruptedException {
    AtomicInteger met = new AtomicInteger();
    DiscordConnection connection =
        new DiscordConnection(discord.settings(), met::incrementAndGet, givenUp::countDown);
    connection.open();
    Waiting.until("it is connected", connection::isConnected);
    discord.fail(SimulatedDiscord.GLOBAL, 429, 2);

    assertThat(manager(connection).getShards().getFirst().retrieveCommands().complete()).isEmpty();

    assertThat(met).hasValue(2);
    connection.close();
  }

  private DiscordConnection open(Optional<ShardRange> shards) throws InterruptedException {
    DiscordConnection connection =
        new DiscordConnection(discord.settings(List.of(), shards), () -> {}, givenUp::countDown);
    connection.open();
    return connection;
  }

  private static long shardOf(String guildId) {
    return (Long.parseLong(guildId) >> 22) % 2;
  }

  private static List<String> guilds(DiscordConnection connection) {
    return manager(connection).getGuilds().stream().map(guild -> guild.getId()).toList();
  }

  private static ShardManager manager(DiscordConnection connection) {
    return Objects.requireNonNull(connection.manager());
  }
}
