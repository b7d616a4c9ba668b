package dev.kalturadiscord.kalturasimulator.object;

/** Kaltura takes small times as relative to now: 0 is now, 3600 in an hour, -60 a minute ago. */
final class RelativeTime {
  private static final long GREATEST_RELATIVE = 315_360_000; // ten years, in seconds

  private RelativeTime() {}

  static long absolute(long time, long now) {
    return Math.abs(time) <= GREATEST_RELATIVE ? now + time : time;
  }
}
