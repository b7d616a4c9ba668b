package dev.kalturadiscord.server.kaltura;

import java.time.Duration;

/** Is told of every call, after all its repetitions. */
@FunctionalInterface
interface CallRecord {

  /**
   * One more.
   *
   * @param outcome {@code ok}, or what is known about the failure
   */
  void done(FarCall call, String outcome, Duration time);
}
