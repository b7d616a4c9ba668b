package dev.kalturadiscord.server.kaltura;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/**
 * Bounds how many threads are busy with Kaltura, be it on the wire, waiting for their turn or
 * between two repetitions. More are turned away at once: a queue without an end helps nobody.
 */
@Singleton
class Crowd {

  @Bulkhead(64)
  <T> T admit(Supplier<T> work) {
    return work.get();
  }
}
