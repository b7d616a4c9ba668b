package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.JoinLinksApi;
import dev.kalturadiscord.client.api.VideosApi;

/** What one member does in one guild, as far as the member's role there allows. */
public final class MemberClient extends GuildClient {

  MemberClient(AuthorizedCalls calls) {
    super(calls);
  }

  /**
   * A personal link into the room of a meeting. One that is not used expires, so the call is
   * repeated without harm.
   *
   * @throws Problems.TooEarlyException when the room is not open yet
   * @throws Problems.MeetingEndedException when the meeting is over
   */
  public JoinLink join(String meetingId) {
    return calls.run(() -> new JoinLinksApi(calls.client()).joinMeeting(meetingId));
  }

  /**
   * A personal link to the player of a video. One that is not used expires, so the call is repeated
   * without harm.
   *
   * @throws Problems.VideoNotReadyException as long as there is nothing to play
   */
  public WatchLink watch(String videoId) {
    return calls.run(() -> new VideosApi(calls.client()).watchVideo(videoId));
  }
}
