package dev.kalturadiscord.discordsimulator;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How one simulator runs.
 *
 * @param port 0 for any free one
 * @param botToken with which the bot must log in
 * @param description Discord's own OpenAPI description, when there is one to check requests with
 */
public record Settings(String host, int port, String botToken, Optional<Path> description) {
  private static final String BOT_TOKEN = "discord-simulator.bot-token";

  /**
   * Reads the configuration.
   *
   * @throws IllegalStateException when the bot token is missing
   */
  static Settings from(Config config) {
    String botToken =
        config
            .getOptionalValue(BOT_TOKEN, String.class)
            .orElseThrow(() -> new IllegalStateException(BOT_TOKEN + " is not set"));
    return new Settings(
        config.getValue("discord-simulator.host", String.class),
        config.getValue("discord-simulator.port", Integer.class),
        botToken,
        config
            .getOptionalValue("discord-simulator.description", Path.class)
            .or(DescriptionFile::find));
  }

  @Override
  public String toString() {
    return "Settings[host=" + host + ", port=" + port + ", description=" + description + "]";
  }
}
