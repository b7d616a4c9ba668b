package dev.kalturadiscord.server.kaltura;

import java.util.ArrayDeque;
import java.util.Deque;

/** The parts of a meeting that are at Kaltura already, while the others are being made. */
final class MadeSoFar {

  private final Deque<Runnable> removals = new ArrayDeque<>();

  /** A part is there; this is how it goes away again. */
  void add(Runnable removal) {
    removals.push(removal);
  }

  /**
   * Removes all of it, the latest first, because the rest was not made.
   *
   * @return the failure that tells how things are now
   */
  KalturaException takeBack(KalturaException reason) {
    try {
      while (!removals.isEmpty()) {
        removals.pop().run();
      }
      return reason;
    } catch (KalturaException e) {
      // Not "refused" or "not reached", after which nothing would be looked for any more.
      KalturaException leftBehind =
          KalturaException.leftBehind("what was made before a failure is still there", e);
      leftBehind.addSuppressed(reason);
      return leftBehind;
    }
  }
}
