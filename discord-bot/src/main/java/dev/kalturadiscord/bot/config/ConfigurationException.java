package dev.kalturadiscord.bot.config;

import java.util.List;

/** The configuration cannot be used; the message lists every reason, without any value. */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConfigurationException(List<String> complaints) {
    super("The bot cannot start:\n  " + String.join("\n  ", complaints));
  }
}
