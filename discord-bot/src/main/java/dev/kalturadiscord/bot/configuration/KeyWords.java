package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.Locale;
import java.util.regex.Pattern;

/** How keys and sections of the configuration are called; all of it is safe to show. */
record KeyWords(String guildId, Phrases phrases) {

  private static final int LONGEST_LABEL = 90;
  private static final Pattern WORD_END = Pattern.compile("_|(?<=[a-z])(?=[A-Z])");

  /** Of a key of one role, a mention of it; of a key that this bot does not know yet, its name. */
  String label(String key) {
    return key.startsWith(Keys.MAPPING)
        ? new ValueWords(guildId, phrases).role(key.substring(Keys.MAPPING.length()))
        : plainLabel(key);
  }

  /** A label where mentions are not shown as such, for menus and suggestions; not escaped. */
  String plainLabel(String key) {
    return phrases
        .find("config.label." + key)
        .orElseGet(() -> Markdown.cut(words(key), LONGEST_LABEL));
  }

  /** The key itself, as people type it. */
  static String code(String key) {
    return "`" + Markdown.code(Markdown.cut(key, LONGEST_LABEL)) + "`";
  }

  /** The key without its section. */
  static String shortCode(String key) {
    return code(key.substring(key.indexOf('.') + 1));
  }

  static String section(ConfigurationSection section, Phrases phrases) {
    return phrases
        .find("config.section." + section.getValue())
        .orElseGet(() -> Markdown.line(section.getValue(), LONGEST_LABEL));
  }

  private static String words(String key) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    String words = WORD_END.matcher(last).replaceAll(" ").toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? key
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
