package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import java.time.Clock;
import java.util.List;

/** All of the bot that configures a guild. */
public final class ConfigurationCommands {

  private final ViewConfiguration view;
  private final UpdateConfiguration update;
  private final ResetConfiguration reset;
  private final UndoChange undo;

  public ConfigurationCommands(Clock clock) {
    KnownKeys known = new KnownKeys(clock);
    view = new ViewConfiguration(known);
    update = new UpdateConfiguration(known);
    reset = new ResetConfiguration(known);
    undo = new UndoChange(known);
  }

  public List<SlashCommand> commands() {
    return List.of(view.command(), update.command(), reset.command());
  }

  public List<ComponentAction> components() {
    return List.of(view.pageButton(), view.fullMenu(), undo.button());
  }
}
