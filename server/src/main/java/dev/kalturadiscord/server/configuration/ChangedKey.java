package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A key that was changed, as the history keeps it.
 *
 * @param before the guild's own value, null for the default
 * @param after the same since then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangedKey(String key, @Nullable JsonNode before, @Nullable JsonNode after) {

  /** What differs between the values of a guild. */
  static List<ChangedKey> between(Map<String, JsonNode> before, Map<String, JsonNode> after) {
    SortedSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(before.get(key), after.get(key)))
        .map(key -> new ChangedKey(key, before.get(key), after.get(key)))
        .toList();
  }
}
