package dev.kalturadiscord.localstack;

import java.util.List;

/** The configuration cannot be used; one line a problem, each naming the properties concerned. */
final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(List<String> problems) {
    super("The configuration is not complete:\n  - " + String.join("\n  - ", problems));
  }
}
