package dev.kalturadiscord.discordsimulator.oauth2;

/** An access token, and the refresh token that gets the next one. */
record TokenPair(String access, String refresh, Consent consent) {
  @Override
  public String toString() {
    return "TokenPair[consent=" + consent + "]";
  }
}
