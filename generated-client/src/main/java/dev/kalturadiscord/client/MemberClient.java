package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.JoinLinksApi;
import dev.kalturadiscord.client.api.MeetingsApi;
import dev.kalturadiscord.client.generated.ApiClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.JoinLink;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingPage;
import dev.kalturadiscord.client.model.MeetingState;
import dev.kalturadiscord.client.model.NewMeeting;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the API for one member of one guild. Safe for many threads. Each method throws
 * {@link ProblemException} when the server refuses and {@link ConnectionException} when it cannot
 * be reached, after the repetitions that {@link KalturaDiscordClient.Builder#retryFor} allows.
 */
public final class MemberClient {

  private final Calls calls;
  private final MemberTokens tokens;
  private final DiscordMemberGrant member;
  private final MeetingsApi meetings;
  private final JoinLinksApi joinLinks;

  MemberClient(
      Function<Consumer<HttpRequest.Builder>, ApiClient> apiClient,
      Calls calls,
      MemberTokens tokens,
      DiscordMemberGrant member) {
    this.calls = calls;
    this.tokens = tokens;
    this.member = member;
    // Asked at each attempt: repetitions can outlive a token.
    ApiClient client =
        apiClient.apply(r -> r.header("Authorization", "Bearer " + tokens.get(member)));
    this.meetings = new MeetingsApi(client);
    this.joinLinks = new JoinLinksApi(client);
  }

  /**
   * Starts or schedules a meeting; the member is its host.
   *
   * @param idempotencyKey unique to this wish, 1 to 128 characters; the same key gives the same
   *     meeting again
   */
  public Meeting createMeeting(String idempotencyKey, NewMeeting meeting) {
    return authorized(() -> meetings.createMeeting(idempotencyKey, meeting));
  }

  /** The meeting; {@code not_found} when the guild has no such meeting. */
  public Meeting getMeeting(String meetingId) {
    return authorized(() -> meetings.getMeeting(meetingId));
  }

  /**
   * One page of the guild's meetings, newest first.
   *
   * @param states only these; all when empty
   * @param limit items on a page, 1 to 100
   * @param cursor {@code nextCursor} of the page before, null for the first
   */
  public MeetingPage listMeetings(List<MeetingState> states, int limit, @Nullable String cursor) {
    return authorized(() -> meetings.listMeetings(states, limit, cursor));
  }

  /** Ends a meeting or cancels it before its start; gives the meeting as it is then. */
  public Meeting endMeeting(String meetingId) {
    return authorized(() -> meetings.endMeeting(meetingId));
  }

  /** A personal link into the room, for a single use within minutes. Never to be published. */
  public JoinLink joinMeeting(String meetingId) {
    return authorized(() -> joinLinks.joinMeeting(meetingId));
  }

  private <T> T authorized(Calls.Call<T> call) {
    String token =
        tokens.get(member); // what keeps us from a token is no reason for a second attempt
    try {
      return calls.run(call);
    } catch (ProblemException e) {
      if (e.status() != 401) {
        throw e;
      }
      tokens.drop(member, token); // ended meanwhile: one more attempt with a fresh one
      return calls.run(call);
    }
  }
}
