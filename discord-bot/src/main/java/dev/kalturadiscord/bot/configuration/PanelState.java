package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.client.ConfigurationState;

/**
 * A guild's configuration as buttons and menus change it.
 *
 * @param etag of it, as the server gave it
 * @param settings what is in force
 */
record PanelState(String etag, Settings settings) {

  /** As it is now. */
  static PanelState read(Invocation invocation, KnownKeys known) {
    Keys keys = known.of(invocation.server());
    return of(invocation.server().configuration().get(), keys);
  }

  static PanelState of(ConfigurationState state, Keys keys) {
    return new PanelState(state.etag(), Settings.of(state, keys));
  }

  /**
   * The setting with a key, also where it has no value.
   *
   * @throws FailureException when the server has no such key (any more)
   */
  Setting setting(String key) {
    if (settings.keys().find(key).isEmpty()) {
      throw new FailureException(new Failure.UnknownMenu());
    }
    return settings.get(key);
  }

  /** What a button carries that changes something on top of this. */
  PanelTarget target(String subject) {
    return new PanelTarget(etag, settings.version(), subject, "");
  }
}
