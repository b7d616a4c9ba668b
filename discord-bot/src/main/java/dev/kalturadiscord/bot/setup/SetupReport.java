package dev.kalturadiscord.bot.setup;

import java.util.List;
import java.util.Optional;

/**
 * How the bot is set up at Discord.
 *
 * @param bot who Discord takes us for; empty when Discord did not say
 * @param invite the link by which guilds get the bot; empty when the application is not known
 * @param problems one sentence each; none when all is well
 */
public record SetupReport(Optional<String> bot, Optional<String> invite, List<String> problems) {

  /** Whether nothing was found. */
  public boolean isGood() {
    return problems.isEmpty();
  }
}
