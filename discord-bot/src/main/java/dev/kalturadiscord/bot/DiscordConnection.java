package dev.kalturadiscord.bot;

import dev.kalturadiscord.bot.config.DiscordSettings;
import dev.kalturadiscord.bot.config.ShardRange;
import dev.kalturadiscord.bot.metrics.CountingRateLimiter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to Discord: the shards of this process. */
final class DiscordConnection {

  private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);
  // Without HTTP/2 each of many answers at once needs a connection, and making one takes time.
  private static final int IDLE_CONNECTIONS = 256;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_WITH_SHARD = Duration.ofSeconds(10);

  private final DiscordSettings settings;
  private final Runnable rateLimited;
  private final GatewayLoss loss;
  private final Object[] listeners;
  private volatile @Nullable ShardManager shards;

  /**
   * @param settings say where REST is; the gateway's address comes from there too
   * @param rateLimited told about each answer 429
   * @param giveUp called once when Discord sent all shards of this process away for good
   * @param listeners present from the first event on: what arrives before would be lost
   */
  DiscordConnection(
      DiscordSettings settings, Runnable rateLimited, Runnable giveUp, Object... listeners) {
    this.settings = settings;
    this.rateLimited = rateLimited;
    this.loss = new GatewayLoss(settings.shards().map(ShardRange::size).orElse(0), giveUp);
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
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(
            settings.token(), EnumSet.noneOf(GatewayIntent.class));
    settings
        .shards()
        .ifPresent(
            range -> builder.setShardsTotal(range.total()).setShards(range.first(), range.last()));
    return builder
        .setRestConfig(
            new RestConfig()
                .setBaseUrl(settings.apiBaseUrl())
                .setRateLimiterFactory(
                    limits ->
                        new CountingRateLimiter(
                            new SequentialRestRateLimiter(limits), rateLimited)))
        .setSessionController(new RememberedGateway())
        // The listener reads the acting member's roles from the payload.
        .setEventPassthrough(true)
        // The common pool would have one worker on a small machine, and each interaction is a rate
        // limit bucket of its own. Events stay on the gateway's thread, in order.
        .setCallbackPool(Executors.newVirtualThreadPerTaskExecutor(), true)
        .setRateLimitElastic(Executors.newVirtualThreadPerTaskExecutor(), true)
        .setHttpClientBuilder(
            new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES)))
        .setEnableShutdownHook(false)
        .addEventListeners(loss)
        .addEventListeners(listeners);
  }

  /** Whether Discord sent all shards away for good. */
  boolean isLost() {
    return loss.isLost();
  }

  boolean isConnected() {
    ShardManager current = shards;
    return current != null
        && current.getShardsQueued() == 0
        && !current.getStatuses().isEmpty()
        && current.getStatuses().values().stream().allMatch(JDA.Status.CONNECTED::equals);
  }

  /** The shards, to ask what they know and to send through them; null before the first login. */
  @Nullable ShardManager manager() {
    return shards;
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
    loss.leave();
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
