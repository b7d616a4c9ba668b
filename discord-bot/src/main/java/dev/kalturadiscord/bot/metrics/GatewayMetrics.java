package dev.kalturadiscord.bot.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;

/** The shards of this process, as they are when somebody looks. */
final class GatewayMetrics {

  private static final double MILLIS = 1000;

  private final MultiGauge states;
  private final MultiGauge pings;
  private final MultiGauge guilds;

  GatewayMetrics(MeterRegistry registry) {
    states =
        MultiGauge.builder("discord.gateway.state")
            .description("1 for the state that a shard's connection is in")
            .register(registry);
    pings =
        MultiGauge.builder("discord.gateway.ping")
            .description("Time to Discord's answer to the last heartbeat")
            .baseUnit("seconds")
            .register(registry);
    guilds =
        MultiGauge.builder("discord.guilds")
            .description("Guilds that a shard serves")
            .register(registry);
  }

  void update(ShardManager manager) {
    List<JDA> shards = manager.getShards();
    states.register(
        shards.stream()
            .map(
                shard ->
                    MultiGauge.Row.of(
                        shard(shard)
                            .and("state", shard.getStatus().name().toLowerCase(Locale.ROOT)),
                        1))
            .toList(),
        true);
    pings.register(
        shards.stream()
            .filter(shard -> shard.getGatewayPing() >= 0) // below before the first heartbeat
            .map(shard -> MultiGauge.Row.of(shard(shard), shard.getGatewayPing() / MILLIS))
            .toList(),
        true);
    guilds.register(
        shards.stream()
            .map(shard -> MultiGauge.Row.of(shard(shard), shard.getGuildCache().size()))
            .toList(),
        true);
  }

  private static Tags shard(JDA jda) {
    return Tags.of("shard", String.valueOf(jda.getShardInfo().getShardId()));
  }
}
