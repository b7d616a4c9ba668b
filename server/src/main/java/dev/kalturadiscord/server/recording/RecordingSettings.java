package dev.kalturadiscord.server.recording;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;

/**
 * How recordings are looked for.
 *
 * @param interval how often at most Kaltura is asked for those of one meeting
 */
public record RecordingSettings(Duration interval) {

  /** Reads {@code meetings.recordings.*}. */
  public static RecordingSettings read(SettingsReader settings) {
    return new RecordingSettings(
        settings.duration("meetings.recordings.interval", Duration.ofSeconds(30)));
  }
}
