package dev.kalturadiscord.discordsimulator.interaction;

import java.util.Locale;

/** How far the application's answer is. */
public enum InteractionState {
  /** No callback yet. */
  PENDING,
  /** Acknowledged, the real answer is to come. */
  DEFERRED,
  COMPLETE,
  /** No callback in time. */
  FAILED;

  boolean over() {
    return this == COMPLETE || this == FAILED;
  }

  /** The word for it in the control interface. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
