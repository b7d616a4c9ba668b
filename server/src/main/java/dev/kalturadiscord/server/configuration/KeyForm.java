package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Something that can be chosen.
 *
 * @param key for example {@code meetings.joinWindowMinutes}; with {@value #ROLE} at its end it
 *     stands for one key for each role
 * @param form what its values look like
 * @param damagedMeans what is in force while the stored value of this key cannot be used, by key:
 *     whatever lets the fewest people do the least
 */
record KeyForm(String key, ValueForm form, Map<String, JsonNode> damagedMeans) {

  /** Stands for the id of a role. */
  static final String ROLE = "{roleId}";

  KeyForm {
    damagedMeans = Map.copyOf(damagedMeans);
  }

  /** The part that all keys of this form begin with, if it stands for many. */
  Optional<String> prefix() {
    return key.endsWith(ROLE)
        ? Optional.of(key.substring(0, key.length() - ROLE.length()))
        : Optional.empty();
  }

  /** The section it belongs to. */
  Section section() {
    return Section.ofKey(key).orElseThrow();
  }

  /** This form for one key of the many it stands for. */
  KeyForm of(String oneKey) {
    return new KeyForm(oneKey, form, Map.of(oneKey, damagedMeans.values().iterator().next()));
  }
}
