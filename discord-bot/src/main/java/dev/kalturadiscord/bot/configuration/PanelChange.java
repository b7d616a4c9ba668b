package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.configuration.PanelAnswer.End;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.Configuration;
import dev.kalturadiscord.client.ConfigurationState;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes the configuration on top of the state that a button or menu carries.
 *
 * @param before as it was read for this interaction
 */
record PanelChange(Invocation invocation, KnownKeys known, PanelTarget target, PanelState before) {

  private static final int UNPROCESSABLE = 422;
  private static final int PRECONDITION_FAILED = 412;

  private interface Call {
    ConfigurationState make(Configuration configuration, String etag);
  }

  /** Begins with what the used button, menu or form carries. */
  static PanelChange begin(Invocation invocation, KnownKeys known) {
    return new PanelChange(
        invocation, known, PanelTarget.of(invocation), PanelState.read(invocation, known));
  }

  /** Gives the target's key a value; null is the default. */
  PanelAnswer set(@Nullable Object value) {
    String key = target.subject();
    Setting setting = before.setting(key);
    try {
      return make(
          "config.update.title",
          Optional.of(setting),
          (configuration, etag) ->
              configuration.change(etag, Collections.singletonMap(key, value)));
    } catch (ProblemException e) {
      if (e.status() != UNPROCESSABLE || e.fieldErrors().isEmpty()) {
        throw e;
      }
      RefusalWords words =
          new RefusalWords(before.settings().guildId(), before.settings().keys(), phrases());
      return new PanelAnswer(
          End.REFUSED, RefusedView.refused(e.fieldErrors(), value, words), before);
    }
  }

  PanelAnswer reset(ConfigurationSection section) {
    return make(
        "config.reset.title",
        Optional.empty(),
        (configuration, etag) -> configuration.reset(etag, section));
  }

  /** Undoes what led to the target's state. */
  PanelAnswer undo() {
    try {
      return make("config.undo.title", Optional.empty(), Configuration::undo);
    } catch (ProblemException e) {
      if (!e.code().equals("conflict")) {
        throw e;
      }
      return new PanelAnswer(
          End.UNCHANGED, ChangeView.sentence(phrases().say("config.undo.nothing")), before);
    }
  }

  private PanelAnswer make(String title, Optional<Setting> setting, Call call) {
    try {
      ConfigurationState changed = call.make(invocation.server().configuration(), target.etag());
      PanelState after = PanelState.of(changed, before.settings().keys());
      List<Difference> differences = Difference.between(before.settings(), after.settings());
      return differences.isEmpty()
          ? new PanelAnswer(
              End.UNCHANGED,
              ChangeView.unchanged(before.settings().guildId(), setting, phrases()),
              after)
          : new PanelAnswer(
              End.CHANGED,
              ChangeView.changed(
                  phrases().say(title), differences, after.settings(), changed, phrases()),
              after);
    } catch (ProblemException e) {
      if (e.status() != PRECONDITION_FAILED) {
        throw e;
      }
      return new PanelAnswer(
          End.TOO_LATE,
          TooLate.answer(e, seen(), phrases().say("config.panel.again"), invocation),
          PanelState.read(invocation, known));
    }
  }

  // Of what was shown, only the version is known any more; that is what the history is asked for.
  private Settings seen() {
    Settings settings = before.settings();
    return new Settings(settings.guildId(), target.version(), settings.keys(), settings.all());
  }

  private Phrases phrases() {
    return invocation.phrases();
  }
}
