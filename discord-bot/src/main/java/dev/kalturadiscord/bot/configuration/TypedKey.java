package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.Optional;

/** Reads keys as people type them: with or without the section, in any case, with mentions. */
record TypedKey(Keys keys, GuildRoles roles) {

  /**
   * The key that is meant, as the server calls it; what is no key stays as it was typed.
   *
   * @param section that the key is in, unless it says so itself
   */
  String read(ConfigurationSection section, String typed) {
    String text = tidy(typed);
    return startsWithSection(text, section)
        ? canonical(text)
        : canonical(section.getValue() + "." + text);
  }

  /** The section of a key of another section than was chosen, typed in full. */
  Optional<ConfigurationSection> otherSection(ConfigurationSection chosen, String typed) {
    String text = tidy(typed);
    return Keys.sections().stream()
        .filter(section -> section != chosen && startsWithSection(text, section))
        .filter(section -> keys.find(canonical(text)).isPresent())
        .findFirst();
  }

  private static String tidy(String typed) {
    return typed.replace("`", "").strip();
  }

  private static boolean startsWithSection(String text, ConfigurationSection section) {
    return text.equalsIgnoreCase(section.getValue()) || startsWith(text, section.getValue() + ".");
  }

  private String canonical(String text) {
    for (ConfigurationKey definition : keys.all()) {
      String key = definition.getKey();
      if (Keys.isForEachRole(definition)) {
        String before = Keys.beforeRole(definition);
        if (startsWith(text, before)) {
          String role = text.substring(before.length());
          return before + roles.id(role).orElse(role);
        }
      }
      if (key.equalsIgnoreCase(text)) {
        return key;
      }
      if (startsWith(key, text + ".")) {
        return key.substring(0, text.length()); // a group of keys
      }
    }
    return text;
  }

  private static boolean startsWith(String text, String beginning) {
    return text.regionMatches(true, 0, beginning, 0, beginning.length());
  }
}
