package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.configuration.PanelAnswer.End;
import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.FirstResponse;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.ModalAction;
import dev.kalturadiscord.bot.interaction.OpeningAction;
import dev.kalturadiscord.client.model.FieldError;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * New words of a guild from the form to their place in the configuration. In between, only the
 * message that shows them keeps them, however long that takes and whatever becomes of the bot.
 */
final class DraftTemplate {

  /** Forms with a {@link PanelTarget} of a key whose value is a template. */
  static final String ENTERED = "draft";

  /** Buttons with a {@link PanelTarget} of a key, in the message with the draft. */
  static final String EDIT = "draftedit";

  /** Buttons with a {@link PanelTarget} of a key, in the message with the draft. */
  static final String SAVE = "draftsave";

  private final KnownKeys known;

  DraftTemplate(KnownKeys known) {
    this.known = known;
  }

  ModalAction entered() {
    return new ModalAction(ENTERED, Ack.PRIVATE_EDIT, new ForAdministrators(this::show));
  }

  OpeningAction opening() {
    return new OpeningAction(EDIT, ForAdministrators.opening(this::edit));
  }

  ComponentAction save() {
    return new ComponentAction(SAVE, Ack.PRIVATE_EDIT, new ForAdministrators(this::save));
  }

  private MessageCreateData show(Invocation invocation) {
    PanelTarget target = PanelTarget.of(invocation);
    PanelState state = PanelState.read(invocation, known);
    Setting setting = state.setting(target.subject());
    // Discord strips descriptions: what is shown is what will be saved.
    String words = EditForm.entered(invocation).replace("\r\n", "\n").strip();
    return words.isEmpty()
        ? EditSetting.after(blank(state, setting, invocation), target.subject(), invocation)
        : DraftView.draft(target, setting, words, invocation.phrases());
  }

  private FirstResponse edit(Invocation invocation) {
    PanelTarget target = PanelTarget.of(invocation);
    Keys keys = known.of(invocation.server());
    return EditForm.words(
        target,
        keys.find(target.subject())
            .orElseThrow(() -> new FailureException(new Failure.UnknownMenu())),
        carried(invocation),
        invocation.phrases());
  }

  private MessageCreateData save(Invocation invocation) {
    String words = carried(invocation);
    PanelChange change = PanelChange.begin(invocation, known);
    String key = change.target().subject();
    PanelAnswer answer = change.set(words);
    return answer.end() == End.REFUSED || answer.end() == End.TOO_LATE
        ? answer.aboveDraft(
            DraftView.draft(
                answer.now().target(key), answer.now().setting(key), words, invocation.phrases()))
        : EditSetting.after(answer, key, invocation);
  }

  private static String carried(Invocation invocation) {
    List<String> descriptions = invocation.descriptions();
    if (descriptions.isEmpty() || descriptions.getLast().isEmpty()) {
      throw new FailureException(new Failure.UnknownButton());
    }
    return descriptions.getLast();
  }

  private static PanelAnswer blank(PanelState state, Setting setting, Invocation invocation) {
    RefusalWords words =
        new RefusalWords(state.settings().guildId(), state.settings().keys(), invocation.phrases());
    FieldError error =
        new FieldError().pointer("/" + setting.key().replace('.', '/')).code("blank").detail("");
    return new PanelAnswer(End.REFUSED, RefusedView.refused(List.of(error), "", words), state);
  }
}
