package dev.kalturadiscord.bot.interaction;

import java.util.Map;
import java.util.Optional;

/**
 * Commands of earlier versions. Discord may still deliver one for a while after it is gone, and
 * people remember it longer.
 *
 * @param byName what came of each
 */
public record RetiredCommands(Map<String, Deprecation> byName) {

  /** Those of the product: none so far. */
  public static final RetiredCommands ALL = new RetiredCommands(Map.of());

  Optional<Deprecation> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
