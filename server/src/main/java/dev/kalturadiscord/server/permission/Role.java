package dev.kalturadiscord.server.permission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member is in a guild, from the least to the most. */
public enum Role {
  VIEWER,
  MODERATOR,
  ADMINISTRATOR;

  /** As it stands in tokens, in tables and in the contract. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a text; empty when it is none. */
  public static Optional<Role> of(String text) {
    return Stream.of(values()).filter(role -> role.text().equals(text)).findFirst();
  }
}
