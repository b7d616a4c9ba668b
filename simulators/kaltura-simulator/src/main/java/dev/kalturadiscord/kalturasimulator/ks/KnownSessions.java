package dev.kalturadiscord.kalturasimulator.ks;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The sessions that were met so far, and those that were made to expire. A KS does not say when it
 * was written, so only one that was met can be told from a new one.
 */
final class KnownSessions {
  private static final int MOST_REMEMBERED = 200_000;

  private final Set<String> met = new LinkedHashSet<>();
  private final Set<String> expired = new LinkedHashSet<>();

  /** Remembers this session; the answer is expired if it was made so. */
  synchronized Ks noted(Ks ks) {
    if (expired.contains(ks.hash())) {
      return new Ks(ks.type(), ks.userId(), 0, ks.privileges(), ks.hash());
    }
    remember(met, ks.hash());
    return ks;
  }

  synchronized void expireAll() {
    met.forEach(hash -> remember(expired, hash));
    met.clear();
  }

  synchronized void clear() {
    met.clear();
    expired.clear();
  }

  private static void remember(Set<String> hashes, String hash) {
    if (hashes.add(hash) && hashes.size() > MOST_REMEMBERED) {
      hashes.remove(hashes.iterator().next());
    }
  }
}
