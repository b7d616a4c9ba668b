package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;

/**
 * Times around meetings.
 *
 * @param creationLease how long making a room may take before others take it over; more than the
 *     deadlines of all its calls together, or two servers would make the same room
 * @param recoveryInterval how often unfinished work and meetings to be checked are looked for
 * @param giveUpAfter for how long a room that nobody got is tried for
 * @param checkInterval how often Kaltura is asked about each meeting that is not over
 * @param staleAfter how long after its last answer a meeting counts as stale
 */
public record MeetingSettings(
    Duration creationLease,
    Duration recoveryInterval,
    Duration giveUpAfter,
    Duration checkInterval,
    Duration staleAfter) {

  /** Reads {@code meetings.*}. */
  public static MeetingSettings read(SettingsReader settings) {
    return new MeetingSettings(
        settings.duration("meetings.creation.lease", Duration.ofSeconds(60)),
        settings.duration("meetings.recovery.interval", Duration.ofSeconds(2)),
        settings.duration("meetings.recovery.give-up-after", Duration.ofMinutes(15)),
        settings.duration("meetings.check.interval", Duration.ofMinutes(1)),
        settings.duration("meetings.check.stale-after", Duration.ofMinutes(5)));
  }
}
