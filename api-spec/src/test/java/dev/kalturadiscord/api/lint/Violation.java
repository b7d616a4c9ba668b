package dev.kalturadiscord.api.lint;

/**
 * Something that a rule does not allow.
 *
 * @param cure what to do about it
 */
record Violation(String rule, Place place, String cure) {

  @Override
  public String toString() {
    return "%s at %s: %s".formatted(rule, place, cure);
  }
}
