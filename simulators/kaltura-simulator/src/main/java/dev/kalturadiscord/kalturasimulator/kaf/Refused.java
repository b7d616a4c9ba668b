package dev.kalturadiscord.kalturasimulator.kaf;

/** Why somebody stays outside. */
final class Refused extends Exception {
  Refused(String reason) {
    super(reason);
  }
}
