package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.configuration.GuildConfiguration;
import dev.kalturadiscord.server.permission.Caller;
import java.util.Map;
import java.util.Optional;

/**
 * Whether and where a guild wants to be told of a meeting that this caller starts. Decided before
 * the transaction in which the meeting is written: looking up what a guild has chosen may need a
 * connection of its own.
 */
record StartMessage(Caller caller, GuildConfiguration.Notifications chosen) {

  private static final String EVENT = Occasion.MEETING_START.text();
  private static final String ANY_EVENT = "default";

  /**
   * The message about a new meeting; empty when the guild wants none, and when nobody vouches for
   * where the caller may write.
   */
  Optional<WantedMessage> of(Meeting meeting) {
    if (!chosen.enabled()
        || !chosen.types().getOrDefault(EVENT, false)
        || !caller.mayNameChannels()) {
      return Optional.empty();
    }
    Map<String, String> channels = chosen.channels();
    String channelId =
        channels.getOrDefault(EVENT, channels.getOrDefault(ANY_EVENT, meeting.channelId()));
    return Optional.of(
        new WantedMessage(
            meeting,
            Occasion.MEETING_START,
            channelId,
            caller,
            chosen.templates().get(EVENT),
            false,
            null));
  }
}
