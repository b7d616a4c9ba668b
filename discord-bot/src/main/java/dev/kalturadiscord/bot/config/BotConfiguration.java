package dev.kalturadiscord.bot.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the bot is told from outside.
 *
 * @param discordToken the bot token, secret
 * @param discordApiBaseUrl where Discord's REST API is; ends in a slash
 * @param serverBaseUrl where the server is, without {@code /api/v1}
 * @param clientId by which name the bot is known to the server
 * @param clientSecret secret
 * @param healthPort port of the health answers; 0 for any free one
 */
public record BotConfiguration(
    String discordToken,
    String discordApiBaseUrl,
    URI serverBaseUrl,
    String clientId,
    String clientSecret,
    int healthPort) {

  /**
   * Reads the configuration.
   *
   * @throws ConfigurationException names everything that is missing or malformed at once
   */
  public static BotConfiguration read(Config config) {
    Reader reader = new Reader(config);
    BotConfiguration configuration =
        new BotConfiguration(
            reader.text("discord.bot-token"),
            withSlash(reader.url("discord.api.base-url").toString()),
            reader.url("server.base-url"),
            reader.text("server.client-id"),
            reader.text("server.client-secret"),
            reader.port("bot.health.port"));
    if (!reader.complaints.isEmpty()) {
      throw new ConfigurationException(reader.complaints);
    }
    return configuration;
  }

  private static String withSlash(String url) {
    return url.endsWith("/") ? url : url + "/";
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "BotConfiguration[discord=%s, server=%s, clientId=%s, healthPort=%d]"
        .formatted(discordApiBaseUrl, serverBaseUrl, clientId, healthPort);
  }

  /** Goes on after a complaint, so that people can repair all at once. Quotes no values. */
  private static final class Reader {

    private static final URI NOWHERE = URI.create("http://invalid");

    private final Config config;
    private final List<String> complaints = new ArrayList<>();

    Reader(Config config) {
      this.config = config;
    }

    String text(String name) {
      Optional<String> value = config.getOptionalValue(name, String.class).map(String::strip);
      if (value.isEmpty() || value.get().isEmpty()) {
        complain(name, "is missing");
        return "";
      }
      return value.get();
    }

    URI url(String name) {
      String value = text(name);
      if (value.isEmpty()) {
        return NOWHERE;
      }
      try {
        URI url = URI.create(value);
        if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
          return url;
        }
      } catch (IllegalArgumentException notAnAddress) {
        // The same complaint.
      }
      complain(name, "must be an http or https address");
      return NOWHERE;
    }

    int port(String name) {
      String value = text(name);
      if (value.isEmpty()) {
        return 0;
      }
      try {
        int port = Integer.parseInt(value);
        if (port >= 0 && port <= 65_535) {
          return port;
        }
      } catch (NumberFormatException notANumber) {
        // The same complaint.
      }
      complain(name, "must be a port number, 0 to 65535");
      return 0;
    }

    private void complain(String name, String problem) {
      String environment = name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
      complaints.add("%s (environment: %s) %s".formatted(name, environment, problem));
    }
  }
}
