package dev.kalturadiscord.server.video;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How videos are watched.
 *
 * @param sessionLife how long the address of a player is good; empty when it follows the video
 */
public record WatchSettings(Optional<Duration> sessionLife) {

  private static final String SESSION_LIFE = "videos.session-life";
  private static final Duration LONGEST = Duration.ofHours(1);

  /** For what comes before the first picture, and breaks. */
  private static final Duration SOME = Duration.ofMinutes(10);

  /** Reads {@code videos.session-life}. */
  public static WatchSettings read(SettingsReader settings) {
    if (settings.optional(SESSION_LIFE).isEmpty()) {
      return new WatchSettings(Optional.empty());
    }
    Duration life = settings.duration(SESSION_LIFE, LONGEST);
    if (life.compareTo(LONGEST) > 0) {
      settings.report(SettingsReader.named(List.of(SESSION_LIFE)) + " must be at most " + LONGEST);
    }
    return new WatchSettings(Optional.of(life));
  }

  /** How long whoever has the address of a player can watch a video of this length. */
  Duration sessionLife(int seconds) {
    return sessionLife.orElseGet(
        () -> {
          Duration length = Duration.ofSeconds(seconds).plus(SOME);
          return length.compareTo(LONGEST) > 0 ? LONGEST : length;
        });
  }
}
