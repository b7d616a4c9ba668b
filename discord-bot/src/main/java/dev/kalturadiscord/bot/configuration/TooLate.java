package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.ProblemException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The answer to changes that came after others. */
final class TooLate {

  private TooLate() {}

  /**
   * Tells what was changed meanwhile.
   *
   * @param problem why the change failed
   * @param seen the settings that it was meant for
   * @param advice what to do now
   * @throws ProblemException the problem, when it is another one or the history is not to be had
   */
  static MessageCreateData answer(
      ProblemException problem, Settings seen, String advice, Invocation invocation) {
    if (problem.status() != 412) {
      throw problem;
    }
    Meanwhile meanwhile;
    try {
      meanwhile = Meanwhile.since(seen.version(), seen.keys(), invocation.server());
    } catch (KalturaDiscordException noHistory) {
      problem.addSuppressed(noHistory);
      throw problem;
    }
    return MeanwhileView.changed(seen.guildId(), meanwhile, advice, invocation.phrases());
  }
}
