package dev.kalturadiscord.localstack;

import java.util.Locale;

/**
 * A TCP port and the property that sets it.
 *
 * @param number 1 to 65535
 */
record Port(String property, int number) {

  /** What a person changes to use another port. */
  String setting() {
    return "%s (environment: %s)".formatted(property, environmentName(property));
  }

  /** The environment variable of a property, by the rule of MicroProfile Config. */
  static String environmentName(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
