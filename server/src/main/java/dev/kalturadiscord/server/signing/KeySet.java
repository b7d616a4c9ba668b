package dev.kalturadiscord.server.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The keys at one moment, oldest first; at least one. Which of them signs follows from the time, so
 * that all servers change over together.
 *
 * @param keys all of them, each good for verification
 * @param activationDelay for how long a key is only published, except for the first one
 */
record KeySet(List<SigningKey> keys, Duration activationDelay) {

  private static final Comparator<SigningKey> BY_AGE =
      Comparator.comparing(SigningKey::created).thenComparing(SigningKey::kid);

  static KeySet of(Collection<SigningKey> keys, Duration activationDelay) {
    return new KeySet(keys.stream().sorted(BY_AGE).toList(), activationDelay);
  }

  boolean contains(String kid) {
    return keys.stream().anyMatch(key -> key.kid().equals(kid));
  }

  /** The key that signs: the youngest that has been published for long enough. */
  SigningKey signingAt(Instant now) {
    return keys.reversed().stream()
        .filter(key -> !signsFrom(key).isAfter(now))
        .findFirst()
        .orElseGet(keys::getFirst); // made by a server whose clock is ahead
  }

  /** Nobody waits for the first key: there is no other. */
  Instant signsFrom(SigningKey key) {
    return key.equals(keys.getFirst()) ? key.created() : key.created().plus(activationDelay);
  }

  /** Whether a younger key has signed since then, or longer. */
  boolean isSupersededSince(SigningKey key, Instant then) {
    return keys.stream()
        .skip(keys.indexOf(key) + 1L)
        .anyMatch(younger -> !signsFrom(younger).isAfter(then));
  }
}
