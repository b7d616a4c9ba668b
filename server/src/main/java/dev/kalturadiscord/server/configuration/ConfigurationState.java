package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The configuration of a guild as it is at some time.
 *
 * @param version how often it was changed
 * @param etag strong entity tag (RFC 9110) of all the rest
 * @param overrides what the guild has chosen, good in itself, by key
 * @param damaged what is stored but cannot be used
 * @param effective every value that is in force, by key
 * @param configuration the same for features
 */
record ConfigurationState(
    String guildId,
    long version,
    String etag,
    SortedMap<String, JsonNode> overrides,
    List<Damage> damaged,
    SortedMap<String, JsonNode> effective,
    GuildConfiguration configuration) {

  /** A stored value that cannot be used. */
  record Damage(String key, String detail) {}

  ConfigurationState {
    overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
    damaged = List.copyOf(damaged);
    effective = Collections.unmodifiableSortedMap(new TreeMap<>(effective));
  }
}
