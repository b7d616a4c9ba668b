package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Phrases;
import java.util.Map;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * A slash command.
 *
 * @param name with which Discord delivers it
 * @param ack how it is acknowledged
 * @param definition how Discord lists it, in the words of the given phrases
 * @param feature what it does
 * @param suggestions by option, for those that the definition marks for autocompletion
 */
public record SlashCommand(
    String name,
    Ack ack,
    Definition definition,
    Feature feature,
    Map<String, AutocompleteFeature> suggestions) {

  /** A command that suggests nothing. */
  public SlashCommand(String name, Ack ack, Definition definition, Feature feature) {
    this(name, ack, definition, feature, Map.of());
  }

  /** Describes a command to Discord. */
  @FunctionalInterface
  public interface Definition {
    SlashCommandData in(Phrases phrases);
  }
}
