package dev.kalturadiscord.server.kaltura;

import java.time.Duration;
import java.time.Instant;

/**
 * A session that is in use.
 *
 * @param ks secret
 * @param at just before it was asked for
 * @param life how long it can be used from then on; not positive when Kaltura's clock is so far
 *     behind ours that this cannot be told
 */
record StartedSession(String ks, Instant at, Duration life) {

  @Override
  public String toString() {
    return "StartedSession[at=" + at + ", life=" + life + "]";
  }
}
