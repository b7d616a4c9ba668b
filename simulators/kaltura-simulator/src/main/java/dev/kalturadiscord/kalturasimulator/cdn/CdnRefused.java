package dev.kalturadiscord.kalturasimulator.cdn;

/** Nothing is delivered. */
final class CdnRefused extends Exception {
  private final CdnError error;

  CdnRefused(CdnError error) {
    super(error.explanation());
    this.error = error;
  }

  CdnError error() {
    return error;
  }
}
