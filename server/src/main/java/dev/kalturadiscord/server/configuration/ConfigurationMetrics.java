package dev.kalturadiscord.server.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How well configurations are remembered, and whether some are damaged, for operators. */
@Singleton
final class ConfigurationMetrics {

  private final MetricRegistry metrics;
  private final GuildConfigurations configurations;

  @Inject
  ConfigurationMetrics(MetricRegistry metrics, GuildConfigurations configurations) {
    this.metrics = metrics;
    this.configurations = configurations;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    metrics.gauge("guild_configuration_cache_hits", configurations, c -> c.statistics().hitCount());
    metrics.gauge(
        "guild_configuration_cache_misses", configurations, c -> c.statistics().missCount());
    metrics.gauge(
        "guild_configuration_cache_hit_rate", configurations, c -> c.statistics().hitRate());
    metrics.gauge(
        "guild_configuration_damaged_settings",
        configurations,
        GuildConfigurations::damagedSettings);
  }
}
