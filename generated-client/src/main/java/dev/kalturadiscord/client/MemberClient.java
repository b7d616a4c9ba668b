package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.ConfigurationApi;
import dev.kalturadiscord.client.api.JoinLinksApi;
import dev.kalturadiscord.client.api.MeetingsApi;
import dev.kalturadiscord.client.api.PermissionsApi;
import dev.kalturadiscord.client.api.RecordingsApi;
import dev.kalturadiscord.client.api.VideosApi;
import dev.kalturadiscord.client.generated.ApiClient;
import dev.kalturadiscord.client.generated.ApiResponse;
import dev.kalturadiscord.client.model.ConfigurationChangePage;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.GuildConfiguration;
import dev.kalturadiscord.client.model.JoinLink;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingChange;
import dev.kalturadiscord.client.model.MeetingPage;
import dev.kalturadiscord.client.model.MeetingShare;
import dev.kalturadiscord.client.model.MeetingState;
import dev.kalturadiscord.client.model.NewMeeting;
import dev.kalturadiscord.client.model.NewShare;
import dev.kalturadiscord.client.model.Permissions;
import dev.kalturadiscord.client.model.RecordingList;
import dev.kalturadiscord.client.model.Video;
import dev.kalturadiscord.client.model.VideoPage;
import dev.kalturadiscord.client.model.WatchLink;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the API for one member of one guild. Safe for many threads. Each method throws
 * {@link ProblemException} when the server refuses and {@link ConnectionException} when it cannot
 * be reached, after the repetitions that {@link KalturaDiscordClient.Builder#retryFor} allows.
 */
public final class MemberClient {

  private final AuthorizedCalls<DiscordMemberGrant> calls;
  private final DiscordMemberGrant member;
  private final MeetingsApi meetings;
  private final JoinLinksApi joinLinks;
  private final RecordingsApi recordings;
  private final VideosApi videos;
  private final Pictures pictures;
  private final ConfigurationApi configuration;
  private final PermissionsApi permissions;

  MemberClient(AuthorizedCalls<DiscordMemberGrant> calls, DiscordMemberGrant member) {
    this.calls = calls;
    this.member = member;
    ApiClient client = calls.client();
    this.meetings = new MeetingsApi(client);
    this.joinLinks = new JoinLinksApi(client);
    this.recordings = new RecordingsApi(client);
    this.videos = new VideosApi(client);
    this.pictures = new Pictures(client);
    this.configuration = new ConfigurationApi(client);
    this.permissions = new PermissionsApi(client);
  }

  /**
   * Starts or schedules a meeting; the member is its host.
   *
   * @param idempotencyKey unique to this wish, 1 to 128 characters; the same key gives the same
   *     meeting again
   */
  public Meeting createMeeting(String idempotencyKey, NewMeeting meeting) {
    return calls.run(() -> meetings.createMeeting(idempotencyKey, meeting));
  }

  /** The meeting; {@code not_found} when the guild has no such meeting. */
  public Meeting getMeeting(String meetingId) {
    return calls.run(() -> meetings.getMeeting(meetingId));
  }

  /**
   * One page of the guild's meetings, newest first.
   *
   * @param states only these; all when empty
   * @param limit items on a page, 1 to 100
   * @param cursor {@code nextCursor} of the page before, null for the first
   */
  public MeetingPage listMeetings(List<MeetingState> states, int limit, @Nullable String cursor) {
    return calls.run(() -> meetings.listMeetings(states, limit, cursor));
  }

  /**
   * Reschedules or renames a meeting: what the change names is what it is afterwards, whoever
   * changed it meanwhile.
   *
   * @return the meeting as it is then
   */
  public Meeting changeMeeting(String meetingId, MeetingChange change) {
    return calls.run(() -> meetings.changeMeeting(meetingId, change));
  }

  /** Ends a meeting or cancels it before its start; gives the meeting as it is then. */
  public Meeting endMeeting(String meetingId) {
    return calls.run(() -> meetings.endMeeting(meetingId));
  }

  /**
   * Removes a meeting that is over, for good; {@code conflict} when it is not over. Fails with
   * {@code not_found} when it is gone already; after a broken connection that can have been this
   * call itself.
   */
  public void purgeMeeting(String meetingId) {
    calls.run(() -> meetings.purgeMeetingWithHttpInfo(meetingId));
  }

  /** A personal link into the room, for a single use within minutes. Never to be published. */
  public JoinLink joinMeeting(String meetingId) {
    return calls.run(() -> joinLinks.joinMeeting(meetingId));
  }

  /**
   * Has an invitation to a meeting posted.
   *
   * @param idempotencyKey unique to this wish, 1 to 128 characters; the same key posts nothing more
   * @param channelId where to
   */
  public MeetingShare shareMeeting(String idempotencyKey, String meetingId, String channelId) {
    NewShare share = new NewShare().channelId(channelId);
    return calls.run(() -> meetings.shareMeeting(meetingId, idempotencyKey, share));
  }

  /** What the member may do in the guild. */
  public Permissions permissions() {
    return calls.run(permissions::getPermissions);
  }

  /** What Kaltura recorded of a meeting, newest first. */
  public RecordingList recordings(String meetingId) {
    return calls.run(() -> recordings.listRecordings(meetingId));
  }

  /**
   * One page of the videos that are offered to the guild.
   *
   * @param query words to look for, at most 200 characters, best first; null for all, newest first
   * @param limit videos on a page, 1 to 100
   * @param cursor {@code nextCursor} of the page before, null for the first
   */
  public VideoPage searchVideos(@Nullable String query, int limit, @Nullable String cursor) {
    return calls.run(() -> videos.searchVideos(query, limit, cursor));
  }

  /** A video that is offered to the guild, or a recording of one of its meetings. */
  public Video video(String videoId) {
    return calls.run(() -> videos.getVideo(videoId));
  }

  /**
   * A personal link to the player, for a single use within minutes. Never to be published. {@code
   * video_not_ready} as long as there is nothing to play.
   */
  public WatchLink watch(String videoId) {
    return calls.run(() -> videos.watchVideo(videoId));
  }

  /**
   * A picture of a video, JPEG or PNG.
   *
   * @param width in pixels, 40 to 1920
   * @param height in pixels, 40 to 1080
   */
  public byte[] thumbnail(String videoId, int width, int height) {
    return calls.run(() -> pictures.thumbnail(videoId, width, height));
  }

  /** The guild's configuration with all sections; {@code forbidden} for all but administrators. */
  public ConfigurationState configuration() {
    return state(() -> configuration.getConfigurationWithHttpInfo(member.getGuildId(), null));
  }

  /**
   * Changes the configuration: all that is given or nothing. Like all changes of the configuration
   * it fails with {@code precondition_failed} when somebody was faster; after a broken connection
   * that can have been this call itself.
   *
   * @param etag of the state that the change is meant for
   * @param valuesByKey by dotted keys such as {@code meetings.sharing}: booleans, numbers, strings,
   *     lists of strings; null gives a key back to its default
   * @return the state after it; has the same ETag when nothing was changed
   * @throws IllegalArgumentException when one key is a part of another
   */
  public ConfigurationState changeConfiguration(
      String etag, Map<String, @Nullable Object> valuesByKey) {
    Map<String, Object> patch = MergePatch.of(valuesByKey);
    return state(
        () -> configuration.changeConfigurationWithHttpInfo(member.getGuildId(), etag, patch));
  }

  /** Gives everything back to the defaults. */
  public ConfigurationState resetConfiguration(String etag) {
    return state(() -> configuration.resetConfigurationWithHttpInfo(member.getGuildId(), etag));
  }

  /** Gives one section back to the defaults; the state that comes back has all sections. */
  public ConfigurationState resetConfigurationSection(String etag, ConfigurationSection section) {
    return state(
        () ->
            configuration.resetConfigurationSectionWithHttpInfo(
                member.getGuildId(), section, etag));
  }

  /** Undoes the last change; {@code conflict} when there is none. */
  public ConfigurationState undoConfigurationChange(String etag) {
    return state(
        () -> configuration.undoConfigurationChangeWithHttpInfo(member.getGuildId(), etag));
  }

  /**
   * One page of what was changed, newest first.
   *
   * @param limit changes on a page, 1 to 100
   * @param cursor {@code nextCursor} of the page before, null for the first
   */
  public ConfigurationChangePage configurationChanges(int limit, @Nullable String cursor) {
    return calls.run(
        () -> configuration.listConfigurationChanges(member.getGuildId(), limit, cursor));
  }

  /** All that can be configured, the same for every guild, in the order to show it in. */
  public List<ConfigurationKey> configurationKeys() {
    return calls.run(configuration::listConfigurationKeys).getItems();
  }

  private ConfigurationState state(Calls.Call<ApiResponse<GuildConfiguration>> call) {
    ApiResponse<GuildConfiguration> answer = calls.run(call);
    List<String> etags = answer.getHeaders().getOrDefault("etag", List.of());
    if (etags.isEmpty()) {
      throw new IllegalStateException("The configuration came without an ETag");
    }
    return new ConfigurationState(answer.getData(), etags.get(0));
  }
}
