package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.ConfigurationState;
import dev.kalturadiscord.client.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * The Undo buttons. Each knows the state that its change led to: once something else was changed,
 * it undoes nothing, since that would be another change than people expect.
 */
final class UndoChange {

  private static final Pattern STATE = Pattern.compile("([0-9]{1,18}):(.+)");

  private final KnownKeys known;

  UndoChange(KnownKeys known) {
    this.known = known;
  }

  ComponentAction button() {
    return new ComponentAction(
        ChangeView.UNDO, Ack.PRIVATE_EDIT, new ForAdministrators(this::undo));
  }

  private MessageCreateData undo(Invocation invocation) {
    Matcher button = STATE.matcher(invocation.argument().orElse(""));
    if (!button.matches()) {
      throw new FailureException(new Failure.UnknownButton());
    }
    Phrases phrases = invocation.phrases();
    Keys keys = known.of(invocation.server());
    Settings before = Settings.of(invocation.server().configuration().get(), keys);
    try {
      ConfigurationState undone = invocation.server().configuration().undo(button.group(2));
      Settings after = Settings.of(undone, keys);
      return ChangeView.changed(
          phrases.say("config.undo.title"),
          Difference.between(before, after),
          after,
          undone,
          phrases);
    } catch (ProblemException e) {
      if (e.code().equals("conflict")) {
        return ChangeView.sentence(phrases.say("config.undo.nothing"));
      }
      Settings seen =
          new Settings(before.guildId(), Long.parseLong(button.group(1)), keys, before.all());
      return TooLate.answer(e, seen, phrases.say("config.meanwhile.not-undone"), invocation);
    }
  }
}
