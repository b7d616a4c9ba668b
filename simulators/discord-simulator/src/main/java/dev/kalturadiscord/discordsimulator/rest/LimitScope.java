package dev.kalturadiscord.discordsimulator.rest;

import java.util.Locale;

/** Whose limit a request went beyond. */
public enum LimitScope {
  /** The bot's own for this kind of request. */
  USER,
  /** The one of a channel or message, whoever asks; it does not count as an invalid request. */
  SHARED,
  /** The bot's own for all requests together. */
  GLOBAL;

  /** As the header says it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
