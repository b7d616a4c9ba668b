package dev.kalturadiscord.bot.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/**
 * All commands of this version of the bot, as Discord is to list them.
 *
 * @param version of the bot that they belong to
 * @param definitions in the order in which Discord gets them, with their translations
 */
public record CommandCatalogue(String version, List<ObjectNode> definitions) {

  private static final int SHORT = 12;
  private static final JsonMapper MAPPER = new JsonMapper();

  public CommandCatalogue {
    definitions = List.copyOf(definitions);
    definitions.forEach(CanonicalCommands::requireComparable);
  }

  /**
   * Describes the commands in English, and in every other language of Discord that the bot's texts
   * are translated to.
   *
   * @param definitions the commands in the words of the given phrases; texts apart always the same
   */
  public static CommandCatalogue of(
      String version, Texts texts, Function<Phrases, List<? extends CommandData>> definitions) {
    List<ObjectNode> described = json(definitions.apply(texts.in(Locale.ROOT)));
    for (DiscordLocale language : DiscordLocale.values()) {
      Optional<Phrases> phrases =
          language == DiscordLocale.UNKNOWN
              ? Optional.empty()
              : texts.translation(language.toLocale());
      phrases.ifPresent(
          words ->
              Translations.add(language.getLocale(), described, json(definitions.apply(words))));
    }
    return new CommandCatalogue(version, described);
  }

  private static List<ObjectNode> json(List<? extends CommandData> definitions) {
    List<ObjectNode> json = new ArrayList<>();
    for (CommandData definition : definitions) {
      try {
        JsonNode tree = MAPPER.readTree(definition.toData().toJson());
        json.add((ObjectNode) tree);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e); // JDA writes JSON
      } catch (java.io.IOException e) {
        throw new IllegalStateException(e); // it is in memory
      }
    }
    return json;
  }

  /** Tells definitions apart, in 12 hexadecimal digits. */
  public String hash() {
    return CanonicalCommands.hash(definitions).substring(0, SHORT);
  }
}
