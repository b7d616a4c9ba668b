package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;

/**
 * Times around meetings.
 *
 * @param creationLease how long making a room may take before others take it over; more than the
 *     deadlines of all its calls together, or two servers would make the same room
 * @param recoveryInterval how often unfinished work is looked for
 * @param giveUpAfter for how long a room that nobody got is tried for
 */
public record MeetingSettings(
    Duration creationLease, Duration recoveryInterval, Duration giveUpAfter) {

  /** Reads {@code meetings.*}. */
  public static MeetingSettings read(SettingsReader settings) {
    return new MeetingSettings(
        settings.duration("meetings.creation.lease", Duration.ofSeconds(60)),
        settings.duration("meetings.recovery.interval", Duration.ofSeconds(2)),
        settings.duration("meetings.recovery.give-up-after", Duration.ofMinutes(15)));
  }
}
