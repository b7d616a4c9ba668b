package dev.kalturadiscord.server.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a configuration. */
enum Section {
  NOTIFICATIONS,
  COMMANDS,
  ROLES,
  MEETINGS,
  FEATURES;

  /** As it stands in keys and in the contract. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The section of a key such as {@code meetings.joinWindowMinutes}; empty for other texts. */
  static Optional<Section> ofKey(String key) {
    return Stream.of(values()).filter(section -> section.holds(key)).findFirst();
  }

  /** Whether a key belongs to it. */
  boolean holds(String key) {
    return key.startsWith(text() + ".");
  }
}
