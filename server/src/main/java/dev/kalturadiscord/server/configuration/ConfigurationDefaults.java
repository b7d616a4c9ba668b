package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in force where a guild has chosen nothing; good in itself. Lists of roles hold {@value
 * #EVERYONE} in place of the id that the role everybody has in a guild: the guild's own.
 */
public final class ConfigurationDefaults {

  /** In lists of roles: the role that everybody has. */
  static final String EVERYONE = "everyone";

  private final SortedMap<String, JsonNode> values;

  ConfigurationDefaults(Map<String, JsonNode> values) {
    this.values = new TreeMap<>(values);
  }

  /** As operators write them. */
  @Nullable JsonNode value(String key) {
    return values.get(key);
  }

  /** Those of a guild, by key: a new map. */
  SortedMap<String, JsonNode> of(String guildId) {
    SortedMap<String, JsonNode> ofGuild = new TreeMap<>(values);
    ofGuild.replaceAll(
        (key, value) ->
            value.isArray() && !value.isEmpty()
                ? JsonNodeFactory.instance.arrayNode().add(guildId)
                : value);
    return ofGuild;
  }
}
