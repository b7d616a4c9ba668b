package dev.kalturadiscord.bot;

import java.util.Optional;

/** The version of the bot. */
final class ProductVersion {

  private ProductVersion() {}

  /** As the jar's manifest says it; {@code unreleased} when the bot runs from its classes. */
  static String get() {
    return Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }
}
