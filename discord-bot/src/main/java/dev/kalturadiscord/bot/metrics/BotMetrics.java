package dev.kalturadiscord.bot.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;

/** All numbers of the bot. */
public final class BotMetrics {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Counter rateLimits =
      Counter.builder("discord.rate.limits")
          .description("Answers 429 of Discord")
          .register(registry);
  private final GatewayMetrics gateway = new GatewayMetrics(registry);

  /** Where others put their numbers. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Discord answered 429. */
  public void rateLimited() {
    rateLimits.increment();
  }

  /**
   * In the text format of Prometheus.
   *
   * @param shards as they are now; null before the first login
   */
  public String scrape(@Nullable ShardManager shards) {
    if (shards != null) {
      gateway.update(shards);
    }
    return registry.scrape();
  }
}
