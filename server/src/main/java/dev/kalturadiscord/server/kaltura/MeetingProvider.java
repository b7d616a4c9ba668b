package dev.kalturadiscord.server.kaltura;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds meetings at Kaltura. Methods call Kaltura and may take half a minute: never inside a
 * transaction. All throw {@link KalturaException}.
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
   * @param roomId entry id of the room
   * @param scheduleEventId id of the calendar record; absent when there is none
   */
  record Made(String roomId, Optional<Long> scheduleEventId) {}

  /**
   * Makes the room and its calendar record. When the record is refused the room is removed again.
   *
   * @param lookFirst whether an earlier attempt may have made some of it: what is found is used
   */
  Made create(Plan plan, boolean lookFirst);

  /** Removes whatever {@link #create} may have made; nothing to remove is fine. */
  void undo(Plan plan);

  /**
   * Ends the calendar record, or cancels it before its start. The room itself closes when its host
   * ends it for everyone or some minutes after the host left: Kaltura has no call for that.
   */
  void end(Made made, String hostUserId, Instant endedAt, boolean beforeStart);

  /** Where a person enters the room, good for minutes; secret. */
  URI roomUrl(Made made, String discordUserId, String displayName, boolean host);
}
