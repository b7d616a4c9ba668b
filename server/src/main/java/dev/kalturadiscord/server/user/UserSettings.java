package dev.kalturadiscord.server.user;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;

/**
 * How names come to Kaltura.
 *
 * @param longest for so long somebody waits for it who wants a meeting
 * @param pause after a failure nobody is introduced for so long
 */
public record UserSettings(Duration longest, Duration pause) {

  /** Reads {@code kaltura.user-sync.*}. */
  public static UserSettings read(SettingsReader settings) {
    return new UserSettings(
        settings.duration("kaltura.user-sync.timeout", Duration.ofSeconds(2)),
        settings.duration("kaltura.user-sync.pause", Duration.ofMinutes(1)));
  }
}
