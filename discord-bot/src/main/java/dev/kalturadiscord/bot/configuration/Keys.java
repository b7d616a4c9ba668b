package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can be configured, as the server lists it.
 *
 * @param all in the order in which people should see it; a key can stand for one key for each role
 */
record Keys(List<ConfigurationKey> all) {

  /** Before the id of a role. */
  static final String MAPPING = "roles.mapping.";

  private static final String ANY_ROLE = "{roleId}";

  /** All sections that this bot knows, in order. */
  static List<ConfigurationSection> sections() {
    return Arrays.stream(ConfigurationSection.values())
        .filter(section -> section != ConfigurationSection.UNKNOWN_DEFAULT_OPEN_API)
        .toList();
  }

  /** Whether the key stands for one key for each role. */
  static boolean isForEachRole(ConfigurationKey definition) {
    return definition.getKey().endsWith(ANY_ROLE);
  }

  /** The key up to where the id of a role begins. */
  static String beforeRole(ConfigurationKey definition) {
    return definition.getKey().substring(0, definition.getKey().length() - ANY_ROLE.length());
  }

  /** What the server says of a key; empty when it has no such key. */
  Optional<ConfigurationKey> find(String key) {
    return all.stream().filter(definition -> describes(definition, key)).findFirst();
  }

  /** Like {@link #find}, with as much as can be known of a key that the server did not list. */
  ConfigurationKey definition(String key) {
    return find(key)
        .orElseGet(
            () ->
                new ConfigurationKey()
                    .key(key)
                    .kind(ConfigurationValueKind.UNKNOWN_DEFAULT_OPEN_API));
  }

  /** Where people should see the key; what the server did not list comes last. */
  int position(ConfigurationKey definition) {
    int position = all.indexOf(definition);
    return position < 0 ? all.size() : position;
  }

  private static boolean describes(ConfigurationKey definition, String key) {
    if (!isForEachRole(definition)) {
      return definition.getKey().equals(key);
    }
    String before = beforeRole(definition);
    return key.length() > before.length()
        && key.startsWith(before)
        && key.indexOf('.', before.length()) < 0;
  }
}
