package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The panel below a shown configuration: its sections, undoing, resetting. */
final class Panel {

  private final KnownKeys known;

  Panel(KnownKeys known) {
    this.known = known;
  }

  List<ComponentAction> components() {
    return List.of(
        action(PanelView.OPEN, this::open),
        action(PanelView.UNDO, this::undo),
        action(PanelView.RESET, this::askForReset),
        action(PanelView.RESET_CONFIRMED, this::reset));
  }

  private static ComponentAction action(String name, Feature feature) {
    return new ComponentAction(name, Ack.PRIVATE_EDIT, new ForAdministrators(feature));
  }

  /** A configuration with its panel, from its first page on. */
  static MessageCreateData show(
      PanelState state, Optional<ConfigurationSection> section, Phrases phrases) {
    MessageCreateData shown =
        section
            .map(one -> ConfigurationView.section(state.settings(), one, 0, phrases))
            .orElseGet(() -> ConfigurationView.all(state.settings(), phrases));
    return PanelView.withControls(shown, state, section, phrases);
  }

  private MessageCreateData open(Invocation invocation) {
    String section =
        invocation.values().stream().findFirst().or(invocation::argument).orElse(SectionOption.ALL);
    return show(
        PanelState.read(invocation, known), SectionOption.parse(section), invocation.phrases());
  }

  private MessageCreateData undo(Invocation invocation) {
    PanelChange change = PanelChange.begin(invocation, known);
    Optional<ConfigurationSection> section = SectionOption.parse(change.target().subject());
    PanelAnswer answer = change.undo();
    return answer.above(show(answer.now(), section, invocation.phrases()));
  }

  private MessageCreateData askForReset(Invocation invocation) {
    ConfigurationSection section = section(PanelTarget.of(invocation));
    return PanelView.resetQuestion(
        PanelState.read(invocation, known), section, invocation.phrases());
  }

  private MessageCreateData reset(Invocation invocation) {
    PanelChange change = PanelChange.begin(invocation, known);
    ConfigurationSection section = section(change.target());
    PanelAnswer answer = change.reset(section);
    return answer.above(show(answer.now(), Optional.of(section), invocation.phrases()));
  }

  private static ConfigurationSection section(PanelTarget target) {
    return SectionOption.parse(target.subject())
        .orElseThrow(() -> new FailureException(new Failure.UnknownMenu()));
  }
}
