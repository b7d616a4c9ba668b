package dev.kalturadiscord.api.compatibility;

import java.nio.file.Path;

/** The contracts that are compared. */
final class SomeContracts {

  private SomeContracts() {}

  /** As of the last release; {@code deploy/bin/release} writes it. */
  static Contract released() {
    return Contract.read(Path.of("baseline", "openapi.yaml"));
  }

  /** As the build has just bundled it. */
  static Contract current() {
    return Contract.read(Path.of("target", "bundle", "openapi", "openapi.yaml"));
  }
}
