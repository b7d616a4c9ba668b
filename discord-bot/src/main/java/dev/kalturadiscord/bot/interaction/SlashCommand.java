package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Phrases;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * A slash command.
 *
 * @param name with which Discord delivers it
 * @param ack how it is acknowledged
 * @param definition how Discord lists it, in the words of the given phrases
 * @param feature what it does
 * @param suggestions by option, for those that the definition marks for autocompletion
 * @param version of the definition, raised when what people can enter changes
 * @param deprecation what people should use in its place; empty for almost all
 */
public record SlashCommand(
    String name,
    Ack ack,
    Definition definition,
    Feature feature,
    Map<String, AutocompleteFeature> suggestions,
    String version,
    Optional<Deprecation> deprecation) {

  private static final String FIRST_VERSION = "1";

  /** A command in its first version. */
  public SlashCommand(
      String name,
      Ack ack,
      Definition definition,
      Feature feature,
      Map<String, AutocompleteFeature> suggestions) {
    this(name, ack, definition, feature, suggestions, FIRST_VERSION, Optional.empty());
  }

  /** A command in its first version that suggests nothing. */
  public SlashCommand(String name, Ack ack, Definition definition, Feature feature) {
    this(name, ack, definition, feature, Map.of());
  }

  /** The same command with another version of its definition. */
  public SlashCommand inVersion(String otherVersion) {
    return new SlashCommand(name, ack, definition, feature, suggestions, otherVersion, deprecation);
  }

  /** The same command, still working, but on its way out. */
  public SlashCommand deprecated(Deprecation reason) {
    return new SlashCommand(
        name, ack, definition, feature, suggestions, version, Optional.of(reason));
  }

  /** How Discord lists it: whether it is deprecated stands in its description. */
  public SlashCommandData listed(Phrases phrases) {
    SlashCommandData listed = definition.in(phrases);
    deprecation.ifPresent(
        reason -> listed.setDescription(reason.mark(listed.getDescription(), phrases)));
    return listed;
  }

  /** Describes a command to Discord. */
  @FunctionalInterface
  public interface Definition {
    SlashCommandData in(Phrases phrases);
  }
}
