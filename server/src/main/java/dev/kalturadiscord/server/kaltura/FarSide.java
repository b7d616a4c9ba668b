package dev.kalturadiscord.server.kaltura;

import java.util.Locale;

/** What we call: each can fail without the other. */
enum FarSide {
  API,
  KAF;

  /** As in logs and metrics. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
