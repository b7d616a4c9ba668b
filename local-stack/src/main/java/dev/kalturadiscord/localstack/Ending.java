package dev.kalturadiscord.localstack;

import java.util.List;

/** Why the stack stops. */
sealed interface Ending {
  /** Somebody asked for it: Ctrl-C or SIGTERM. */
  record Asked() implements Ending {}

  /** A part failed. */
  record Failed(String part, String reason, List<String> lastLines) implements Ending {}
}
