package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.api.model.MeetingType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Meetings as the contract shows them. */
@Singleton
public final class MeetingMapper {

  private final MeetingSettings settings;

  @Inject
  MeetingMapper(MeetingSettings settings) {
    this.settings = settings;
  }

  /** A meeting as it is at this time. */
  public dev.kalturadiscord.api.model.Meeting map(Meeting meeting, Instant now) {
    return new dev.kalturadiscord.api.model.Meeting()
        .id(meeting.id())
        .title(meeting.title())
        .description(meeting.description())
        .type(MeetingType.fromString(meeting.type().text()))
        .state(dev.kalturadiscord.api.model.MeetingState.valueOf(meeting.state(now).name()))
        .guildId(meeting.guildId())
        .channelId(meeting.channelId())
        .hostDiscordUserId(meeting.hostUserId())
        .startsAt(utc(meeting.startsAt()))
        .endsAt(utc(meeting.overAt()))
        .endedByDiscordUserId(meeting.endedByUserId())
        .createdAt(utc(meeting.createdAt()))
        .stale(meeting.isStale(now.minus(settings.staleAfter()), now) ? true : null);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
