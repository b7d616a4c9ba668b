package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import java.time.Clock;
import java.util.List;

/** All of the bot that configures a guild. */
public final class ConfigurationCommands {

  private final ViewConfiguration view;

  public ConfigurationCommands(Clock clock) {
    KnownKeys known = new KnownKeys(clock);
    view = new ViewConfiguration(known);
  }

  public List<SlashCommand> commands() {
    return List.of(view.command());
  }

  public List<ComponentAction> components() {
    return List.of(view.pageButton(), view.fullMenu());
  }
}
