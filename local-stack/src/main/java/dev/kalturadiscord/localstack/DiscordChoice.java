package dev.kalturadiscord.localstack;

import java.util.Optional;

/** Which Discord the bot talks to. */
sealed interface DiscordChoice {
  /** The Discord simulator, a child of this program. */
  record Simulated() implements DiscordChoice {}

  /**
   * Discord itself.
   *
   * @param apiBaseUrl something else that speaks Discord's protocol, when configured
   * @param application through which people log in to the API, when configured
   */
  record Real(Secret botToken, Optional<String> apiBaseUrl, Optional<Application> application)
      implements DiscordChoice {}

  /** Id and secret of an application at Discord. */
  record Application(String clientId, Secret clientSecret) {}
}
