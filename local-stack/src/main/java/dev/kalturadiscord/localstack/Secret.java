package dev.kalturadiscord.localstack;

/** A text that must not be seen: printing the object shows nothing of it. */
record Secret(String value) {
  @Override
  public String toString() {
    return "(secret)";
  }
}
