package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.configuration.PanelAnswer.End;
import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.client.model.ConfigurationKey;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The editor of a setting, which takes the place of the panel that it was opened from. */
final class EditSetting {

  private final KnownKeys known;

  EditSetting(KnownKeys known) {
    this.known = known;
  }

  List<ComponentAction> components() {
    return List.of(
        action(EditView.OPEN, this::open),
        action(EditView.ROLE, this::openForRole),
        action(EditView.SET, this::set),
        action(EditView.UNDO, this::undo));
  }

  private static ComponentAction action(String name, Feature feature) {
    return new ComponentAction(name, Ack.PRIVATE_EDIT, new ForAdministrators(feature));
  }

  /** The editor after a change was tried in it. */
  static MessageCreateData after(PanelAnswer answer, String key, Invocation invocation) {
    return answer.above(editor(answer.now(), key, answer.end() == End.CHANGED, invocation));
  }

  private MessageCreateData open(Invocation invocation) {
    String key = invocation.values().stream().findFirst().or(invocation::argument).orElse("");
    PanelState state = PanelState.read(invocation, known);
    return forEachRole(state, key)
        .map(definition -> EditView.roles(state, definition, invocation.phrases()))
        .orElseGet(() -> editor(state, key, false, invocation));
  }

  private MessageCreateData openForRole(Invocation invocation) {
    PanelState state = PanelState.read(invocation, known);
    ConfigurationKey definition =
        forEachRole(state, invocation.argument().orElse(""))
            .orElseThrow(() -> new FailureException(new Failure.UnknownMenu()));
    String role = String.join("", invocation.values());
    return editor(state, Keys.beforeRole(definition) + role, false, invocation);
  }

  private MessageCreateData set(Invocation invocation) {
    PanelChange change = PanelChange.begin(invocation, known);
    PanelTarget target = change.target();
    ConfigurationKey definition = change.before().setting(target.subject()).definition();
    PanelAnswer answer = change.set(EditValue.of(definition, target.word(), invocation));
    return after(answer, target.subject(), invocation);
  }

  private MessageCreateData undo(Invocation invocation) {
    PanelChange change = PanelChange.begin(invocation, known);
    return after(change.undo(), change.target().subject(), invocation);
  }

  private static Optional<ConfigurationKey> forEachRole(PanelState state, String key) {
    return state.settings().keys().all().stream()
        .filter(definition -> definition.getKey().equals(key) && Keys.isForEachRole(definition))
        .findFirst();
  }

  private static MessageCreateData editor(
      PanelState state, String key, boolean undo, Invocation invocation) {
    return EditView.setting(
        state, state.setting(key), invocation.request().roles(), undo, invocation.phrases());
  }
}
