package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.ModalAction;
import dev.kalturadiscord.bot.interaction.OpeningAction;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** All of the bot that configures a guild. */
public final class ConfigurationCommands {

  private final ViewConfiguration view;
  private final UpdateConfiguration update;
  private final ResetConfiguration reset;
  private final UndoChange undo;
  private final Panel panel;
  private final EditSetting edit;
  private final EditForm form;
  private final DraftTemplate draft;

  public ConfigurationCommands(Clock clock) {
    KnownKeys known = new KnownKeys(clock);
    view = new ViewConfiguration(known);
    update = new UpdateConfiguration(known);
    reset = new ResetConfiguration(known);
    undo = new UndoChange(known);
    panel = new Panel(known);
    edit = new EditSetting(known);
    form = new EditForm(known);
    draft = new DraftTemplate(known);
  }

  public List<SlashCommand> commands() {
    return List.of(view.command(), update.command(), reset.command());
  }

  public List<ComponentAction> components() {
    List<ComponentAction> components = new ArrayList<>();
    components.addAll(List.of(view.pageButton(), view.fullMenu(), undo.button(), draft.save()));
    components.addAll(panel.components());
    components.addAll(edit.components());
    return components;
  }

  public List<OpeningAction> openings() {
    return List.of(form.opening(), draft.opening());
  }

  public List<ModalAction> modals() {
    return List.of(form.number(), draft.entered());
  }
}
