package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.client.model.ConfigurationKey;
import org.jspecify.annotations.Nullable;

/**
 * One key of a guild's configuration with what is in force.
 *
 * @param key as {@code section.path}
 * @param definition what the server says of the key
 * @param value in force, null when there is none
 * @param changed whether the guild chose it itself
 * @param defaultValue what it would be otherwise, null when there is none
 * @param damage what is wrong with what is stored, in the server's words; null when nothing is
 */
record Setting(
    String key,
    ConfigurationKey definition,
    @Nullable Object value,
    boolean changed,
    @Nullable Object defaultValue,
    @Nullable String damage) {

  /** As it is after a reset. */
  Setting atDefault() {
    return changed || damage != null
        ? new Setting(key, definition, defaultValue, false, defaultValue, null)
        : this;
  }
}
