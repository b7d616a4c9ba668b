package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.MeetingsApi;
import dev.kalturadiscord.client.api.RecordingsApi;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingChange;
import dev.kalturadiscord.client.model.MeetingPage;
import dev.kalturadiscord.client.model.MeetingShare;
import dev.kalturadiscord.client.model.MeetingState;
import dev.kalturadiscord.client.model.NewMeeting;
import dev.kalturadiscord.client.model.NewShare;
import dev.kalturadiscord.client.model.RecordingList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The meetings of the caller's guild. Every call can be repeated without harm, and is. */
public final class Meetings {

  private final AuthorizedCalls calls;
  private final MeetingsApi meetings;
  private final RecordingsApi recordings;

  Meetings(AuthorizedCalls calls) {
    this.calls = calls;
    this.meetings = new MeetingsApi(calls.client());
    this.recordings = new RecordingsApi(calls.client());
  }

  /**
   * Starts or schedules a meeting. A member is its host; a client that acts for itself names one.
   *
   * @param idempotencyKey unique to this wish, 1 to 128 characters; the same key gives the same
   *     meeting again for 24 hours
   * @throws Problems.ChannelBusyException when another one is live in the channel and the wish says
   *     {@code onlyOneLive}
   */
  public Meeting create(String idempotencyKey, NewMeeting meeting) {
    return calls.run(() -> meetings.createMeeting(idempotencyKey, meeting));
  }

  /**
   * One meeting.
   *
   * @throws Problems.NotFoundException when the guild has no such meeting
   */
  public Meeting get(String meetingId) {
    return calls.run(() -> meetings.getMeeting(meetingId));
  }

  /**
   * One page, newest first.
   *
   * @param states only these; all when empty
   * @param limit items on a page, 1 to 100
   * @param cursor {@code nextCursor} of the page before, null for the first
   */
  public MeetingPage page(List<MeetingState> states, int limit, @Nullable String cursor) {
    return calls.run(() -> meetings.listMeetings(states, limit, cursor));
  }

  /**
   * All of them, newest first; asks for page after page as the stream is read.
   *
   * @param states only these; all when none is given
   */
  public Stream<Meeting> stream(MeetingState... states) {
    List<MeetingState> only = List.of(states);
    return Pages.stream(
        cursor -> {
          MeetingPage page = page(only, Pages.LARGEST, cursor);
          return new Pages.Page<>(page.getItems(), page.getNextCursor());
        });
  }

  /**
   * Reschedules or renames a meeting: what the change names is what it is afterwards, whoever
   * changed it meanwhile.
   *
   * @return the meeting as it is then
   * @throws Problems.MeetingEndedException when it is over
   */
  public Meeting change(String meetingId, MeetingChange change) {
    return calls.run(() -> meetings.changeMeeting(meetingId, change));
  }

  /** Ends a meeting or cancels it before its start; gives the meeting as it is then. */
  public Meeting end(String meetingId) {
    return calls.run(() -> meetings.endMeeting(meetingId));
  }

  /**
   * Removes a meeting that is over, for good.
   *
   * @throws Problems.ConflictException when it is not over
   * @throws Problems.NotFoundException when it is gone already; after a broken connection that can
   *     have been this call itself
   */
  public void purge(String meetingId) {
    calls.run(() -> meetings.purgeMeetingWithHttpInfo(meetingId));
  }

  /**
   * Has an invitation to a meeting posted.
   *
   * @param idempotencyKey unique to this wish, 1 to 128 characters; the same key posts nothing more
   *     for 24 hours
   * @param channelId where to; null for the channel of the meeting
   * @throws Problems.MeetingEndedException when it is over
   */
  public MeetingShare share(String idempotencyKey, String meetingId, @Nullable String channelId) {
    NewShare share = new NewShare().channelId(channelId);
    return calls.run(() -> meetings.shareMeeting(meetingId, idempotencyKey, share));
  }

  /** What Kaltura recorded of a meeting, newest first, at most 100. */
  public RecordingList recordings(String meetingId) {
    return calls.run(() -> recordings.listRecordings(meetingId));
  }
}
