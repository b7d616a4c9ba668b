package dev.kalturadiscord.server.kaltura;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds meetings at Kaltura. Methods call Kaltura and may take half a minute: never inside a
 * transaction. All throw {@link KalturaException}. All but {@link #create} can be repeated.
 */
public interface MeetingProvider {

  /**
   * What is to be made.
   *
   * @param meetingId our id; marks what is made, so that it can be found again
   * @param hostUserId Discord id of the host
   * @param title 1 to 256 bytes
   */
  record Plan(
      String meetingId,
      String hostUserId,
      String title,
      @Nullable String description,
      RoomType type,
      Instant startsAt,
      Instant endsAt) {}

  /**
   * What was made.
   *
   * @param roomId entry id of the room; null where rooms are no entries
   * @param scheduleEventId id of the calendar record; null when there is none
   * @param scheduleResourceId id of the room where rooms are resources, else null
   * @param recordingEntryId entry that recordings are made from, where that is known beforehand
   */
  record Made(
      @Nullable String roomId,
      @Nullable Long scheduleEventId,
      @Nullable Long scheduleResourceId,
      @Nullable String recordingEntryId) {}

  /** How Kaltura's calendar record of a meeting is. */
  sealed interface Seen {

    /** There, and in force. */
    record Scheduled(Instant startsAt, Instant endsAt) implements Seen {}

    /** Cancelled or deleted. */
    record Gone() implements Seen {}
  }

  /**
   * A recording at Kaltura.
   *
   * @param durationSeconds null as long as it is not known
   * @param possible whether only host and time speak for it
   */
  record Recorded(
      String entryId,
      String title,
      EntryState state,
      @Nullable Integer durationSeconds,
      Instant createdAt,
      boolean possible) {}

  /** Which one this is. */
  ProviderName name();

  /**
   * Makes the room and its calendar record. When the record is refused the room is removed again.
   *
   * @param lookFirst whether an earlier attempt may have made some of it: what is found is used
   */
  Made create(Plan plan, boolean lookFirst);

  /** Removes whatever {@link #create} may have made; nothing to remove is fine. */
  void undo(Plan plan);

  /**
   * Gives the calendar record the words and times of the plan.
   *
   * @return false when it is not there any more
   */
  boolean change(Made made, Plan plan);

  /**
   * Ends the calendar record, or cancels it before its start. The room itself closes when its host
   * ends it for everyone or some minutes after the host left: Kaltura has no call for that.
   */
  void end(Made made, String hostUserId, Instant endedAt, boolean beforeStart);

  /** Removes the room and its calendar record; recordings stay. */
  void purge(Made made, String hostUserId);

  /**
   * Lists how calendar records are, with one call. What was changed in the last seconds may be
   * missing: what differs from ours is to be confirmed by {@link #look}.
   *
   * @param made by meeting id; at most 100
   * @return by meeting id; absent are those without a calendar record, and what the list lacks
   */
  Map<String, Seen> list(Map<String, Made> made);

  /** How the calendar record of one meeting is at this moment; only of one that has one. */
  Seen look(Made made);

  /**
   * The recordings of a meeting, newest first; at most 100.
   *
   * @param plan with the times as they are now
   */
  List<Recorded> recordings(Made made, Plan plan);

  /** Where a person enters the room, good for minutes; secret. */
  URI roomUrl(Made made, String discordUserId, String displayName, boolean host);
}
