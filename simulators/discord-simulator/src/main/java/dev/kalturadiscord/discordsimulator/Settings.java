package dev.kalturadiscord.discordsimulator;

import dev.kalturadiscord.discordsimulator.oauth2.ClientRegistration;
import dev.kalturadiscord.discordsimulator.oauth2.RedirectUris;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How one simulator runs.
 *
 * @param port 0 for any free one
 * @param botToken with which the bot must log in
 * @param description Discord's own OpenAPI description, when there is one to check requests with
 * @param client with which people log in
 * @param guilds how many guilds there are beside the two with people in them
 */
public record Settings(
    String host,
    int port,
    String botToken,
    Optional<Path> description,
    ClientRegistration client,
    int guilds) {
  private static final String BOT_TOKEN = "discord-simulator.bot-token";
  private static final String REDIRECT_URIS = "discord-simulator.redirect-uris";

  /** Settings with the usual two guilds only. */
  public Settings(
      String host,
      int port,
      String botToken,
      Optional<Path> description,
      ClientRegistration client) {
    this(host, port, botToken, description, client, 0);
  }

  /**
   * Reads the configuration.
   *
   * @throws IllegalStateException when the bot token is missing
   * @throws IllegalArgumentException when an address people may be sent back to is none
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
            .or(DescriptionFile::find),
        new ClientRegistration(
            config.getOptionalValue("discord-simulator.client-secret", String.class),
            new RedirectUris(
                config.getOptionalValues(REDIRECT_URIS, String.class).orElse(List.of()).stream()
                    .map(String::strip)
                    .toList())),
        config.getOptionalValue("discord-simulator.guilds", Integer.class).orElse(0));
  }

  /**
   * A simulator for the tests of a bot: on any free port of loopback, without logins of people,
   * with Discord's description when it lies where it usually does.
   */
  public static Settings onFreePort(String botToken) {
    return new Settings(
        "127.0.0.1",
        0,
        botToken,
        DescriptionFile.find(),
        new ClientRegistration(Optional.empty(), new RedirectUris(List.of())),
        0);
  }

  @Override
  public String toString() {
    return "Settings[host="
        + host
        + ", port="
        + port
        + ", description="
        + description
        + ", client="
        + client
        + ", guilds="
        + guilds
        + "]";
  }
}
