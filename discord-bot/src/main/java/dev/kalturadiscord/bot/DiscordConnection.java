package dev.kalturadiscord.bot;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to Discord: all shards in one process. */
final class DiscordConnection {

  private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_WITH_SHARD = Duration.ofSeconds(10);

  private final String token;
  private final String apiBaseUrl;
  private final Object[] listeners;
  private volatile @Nullable ShardManager shards;

  /**
   * @param apiBaseUrl where REST is; the gateway's address comes from there too
   * @param listeners present from the first event on: what arrives before would be lost
   */
  DiscordConnection(String token, String apiBaseUrl, Object... listeners) {
    this.token = token;
    this.apiBaseUrl = apiBaseUrl;
    this.listeners = listeners;
    neverPing();
  }

  /** No message of the bot pings anybody, whatever people wrote into titles. */
  static void neverPing() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  /**
   * Logs in; returns while the shards are still connecting.
   *
   * @throws InvalidTokenException when Discord refuses the token
   */
  void open() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (shards == null) {
      try {
        shards = builder().build();
      } catch (InvalidTokenException e) {
        throw e;
      } catch (RuntimeException e) {
        // A restart loop instead would use up the logins that Discord allows in a day.
        LOG.warn(
            "Discord cannot be reached, next attempt in {} s: {}", pause.toSeconds(), e.toString());
        Thread.sleep(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
      }
    }
  }

  // Made anew for each attempt: a failed one shuts its thread pools down.
  private DefaultShardManagerBuilder builder() {
    return DefaultShardManagerBuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
        .setRestConfig(new RestConfig().setBaseUrl(apiBaseUrl))
        .setSessionController(new RememberedGateway())
        // The listener reads the acting member's roles from the payload.
        .setEventPassthrough(true)
        // The common pool would have one worker on a small machine, and each interaction is a rate
        // limit bucket of its own. Events stay on the gateway's thread, in order.
        .setCallbackPool(Executors.newVirtualThreadPerTaskExecutor(), true)
        .setRateLimitElastic(Executors.newVirtualThreadPerTaskExecutor(), true)
        .setEnableShutdownHook(false)
        .addEventListeners(listeners);
  }

  boolean isConnected() {
    ShardManager current = shards;
    return current != null
        && current.getShardsQueued() == 0
        && !current.getStatuses().isEmpty()
        && current.getStatuses().values().stream().allMatch(JDA.Status.CONNECTED::equals);
  }

  /** Number of shards by status. */
  Map<String, Long> shards() {
    ShardManager current = shards;
    Map<String, Long> numbers = new TreeMap<>();
    if (current != null) {
      current.getStatuses().values().forEach(s -> numbers.merge(s.name(), 1L, Long::sum));
    }
    return numbers;
  }

  /** Leaves Discord, giving each shard some seconds to send what is queued. */
  void close() {
    ShardManager current = shards;
    if (current == null) {
      return;
    }
    List<JDA> running = current.getShards();
    current.shutdown();
    for (JDA shard : running) {
      try {
        if (!shard.awaitShutdown(PATIENCE_WITH_SHARD)) {
          shard.shutdownNow();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        shard.shutdownNow();
      }
    }
  }
}
