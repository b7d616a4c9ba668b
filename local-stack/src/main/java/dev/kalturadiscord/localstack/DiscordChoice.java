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
   */
  record Real(Secret botToken, Optional<String> apiBaseUrl) implements DiscordChoice {}
}
