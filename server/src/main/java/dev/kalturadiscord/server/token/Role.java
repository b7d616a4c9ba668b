package dev.kalturadiscord.server.token;

import java.util.Locale;

/** What a member is in a guild, from the least to the most. */
public enum Role {
  VIEWER,
  MODERATOR,
  ADMINISTRATOR;

  /** As it stands in tokens and in the contract. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
