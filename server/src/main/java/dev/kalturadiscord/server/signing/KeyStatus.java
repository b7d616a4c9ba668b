package dev.kalturadiscord.server.signing;

import java.time.Instant;

/**
 * A key as an operator sees it.
 *
 * @param kid its name
 * @param phase where in its life it is
 * @param created when it was made; the epoch when its file does not say
 * @param signsFrom from when on it signs or has signed
 */
public record KeyStatus(String kid, Phase phase, Instant created, Instant signsFrom) {

  /** The life of a key; in each phase it verifies. */
  public enum Phase {
    /** It is published and does not sign yet. */
    PUBLISHED,
    /** It signs all new tokens. */
    SIGNING,
    /** A younger one signs. */
    SUPERSEDED
  }

  static KeyStatus of(SigningKey key, KeySet all, Instant now) {
    Phase phase;
    if (key.equals(all.signingAt(now))) {
      phase = Phase.SIGNING;
    } else {
      phase = all.isSupersededSince(key, now) ? Phase.SUPERSEDED : Phase.PUBLISHED;
    }
    return new KeyStatus(key.kid(), phase, key.created(), all.signsFrom(key));
  }
}
