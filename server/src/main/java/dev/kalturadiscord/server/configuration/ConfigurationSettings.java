package dev.kalturadiscord.server.configuration;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;

/**
 * What operators decide about the configuration of guilds.
 *
 * @param defaults what is in force where a guild has chosen nothing
 * @param cacheLife after which a configuration is read again even when nobody announced a change
 */
public record ConfigurationSettings(ConfigurationDefaults defaults, Duration cacheLife) {

  /** Reads {@code guild.*}. */
  public static ConfigurationSettings read(SettingsReader settings) {
    return new ConfigurationSettings(
        new DefaultsReader(settings).read(),
        settings.duration("guild.configuration.cache-life", Duration.ofMinutes(5)));
  }
}
