package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.jspecify.annotations.Nullable;

/**
 * That a command is on its way out, or gone.
 *
 * @param since the version of the bot from which on it is deprecated
 * @param successor the name of the command to use in its place
 * @param removedIn the version of the bot without it; null when nobody has decided that
 */
public record Deprecation(String since, String successor, @Nullable String removedIn) {

  /** A command's description with a mark; the description gives way, as 100 characters are all. */
  String mark(String description, Phrases phrases) {
    String mark = phrases.say("command.deprecated", successor);
    return Markdown.cut(description, CommandData.MAX_DESCRIPTION_LENGTH - mark.length() - 1)
        + " "
        + mark;
  }

  /** What whoever uses the command is told beside its answer. */
  String advice(String name, Phrases phrases) {
    return removedIn == null
        ? phrases.say("command.deprecated.advice", name, successor)
        : phrases.say("command.deprecated.advice-until", name, successor, removedIn);
  }
}
