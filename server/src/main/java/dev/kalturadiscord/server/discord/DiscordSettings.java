package dev.kalturadiscord.server.discord;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.net.URI;
import java.util.Optional;

/**
 * The application at Discord through which people log in, and whose bot sees guilds.
 *
 * @param application id and secret; empty when logins are not set up
 * @param botToken empty when guilds are not to be looked at
 * @param apiBaseUrl Discord's REST API
 * @param authorizeUrl Discord's page on which people agree
 * @param redirectUri where Discord leads back to: has to be registered there
 */
public record DiscordSettings(
    Optional<Application> application,
    Optional<BotToken> botToken,
    URI apiBaseUrl,
    URI authorizeUrl,
    URI redirectUri) {

  /** Where Discord leads back to, below the public address. */
  public static final String CALLBACK_PATH = "/oauth/callback";

  /** Id and secret of the application. */
  public record Application(String clientId, String clientSecret) {
    @Override
    public String toString() {
      return "Application[" + clientId + "]";
    }
  }

  /** What the bot proves itself to Discord with. */
  public record BotToken(String value) {
    @Override
    public String toString() {
      return "BotToken[***]";
    }
  }

  /** Reads {@code discord.*} and {@code public.base-url}. */
  public static DiscordSettings read(SettingsReader settings) {
    Optional<String> id = settings.optional("discord.client-id");
    Optional<String> secret = settings.optional("discord.client-secret");
    if (id.isPresent() != secret.isPresent()) {
      settings.report(
          "discord.client-id (DISCORD_CLIENT_ID) and discord.client-secret (DISCORD_CLIENT_SECRET)"
              + " belong together: set both, or none for no logins with Discord");
    }
    Optional<String> botToken = settings.optional("discord.bot-token");
    if (botToken.filter(token -> !token.matches("[!-~]+")).isPresent()) {
      settings.report(
          "discord.bot-token (DISCORD_BOT_TOKEN) must be the token alone, without spaces");
    }
    URI here = settings.url("public.base-url", "the address under which people reach this server");
    return new DiscordSettings(
        id.flatMap(i -> secret.map(s -> new Application(i, s))),
        botToken.map(BotToken::new),
        settings.urlOr("discord.api.base-url", "https://discord.com/api/v10"),
        settings.urlOr("discord.authorize-url", "https://discord.com/oauth2/authorize"),
        URI.create(here + CALLBACK_PATH));
  }
}
