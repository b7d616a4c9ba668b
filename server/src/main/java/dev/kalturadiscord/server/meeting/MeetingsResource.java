package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.api.MeetingsApi;
import dev.kalturadiscord.api.model.MeetingChange;
import dev.kalturadiscord.api.model.MeetingPage;
import dev.kalturadiscord.api.model.MeetingShare;
import dev.kalturadiscord.api.model.NewMeeting;
import dev.kalturadiscord.api.model.NewShare;
import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.paging.PageCursor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Meetings over HTTP: maps, decides nothing. */
@Singleton
public final class MeetingsResource implements MeetingsApi {

  private final StartMeeting startMeeting;
  private final EndMeeting endMeeting;
  private final ShareMeeting shareMeeting;
  private final ChangeMeeting changeMeeting;
  private final PurgeMeeting purgeMeeting;
  private final Meetings meetings;
  private final MeetingMapper mapper;
  private final GuildConfigurations configurations;
  private final Transactions transactions;
  private final Clock clock;

  @Context private SecurityContext security;

  @Inject
  MeetingsResource(
      StartMeeting startMeeting,
      EndMeeting endMeeting,
      ShareMeeting shareMeeting,
      ChangeMeeting changeMeeting,
      PurgeMeeting purgeMeeting,
      Meetings meetings,
      MeetingMapper mapper,
      GuildConfigurations configurations,
      Transactions transactions,
      Clock clock) {
    this.startMeeting = startMeeting;
    this.endMeeting = endMeeting;
    this.shareMeeting = shareMeeting;
    this.changeMeeting = changeMeeting;
    this.purgeMeeting = purgeMeeting;
    this.meetings = meetings;
    this.mapper = mapper;
    this.configurations = configurations;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Response createMeeting(String idempotencyKey, NewMeeting newMeeting) {
    Instant now = clock.instant();
    Caller caller = Caller.of(security);
    var usual = configurations.of(caller.requireGuild()).meetings();
    StartMeeting.Started started =
        startMeeting.start(caller, idempotencyKey, Wish.of(newMeeting, caller, usual, now));
    return Response.status(started.created() ? 201 : 200)
        .location(URI.create("/api/v1/meetings/" + started.meeting().id()))
        .entity(mapper.map(started.meeting(), clock.instant()))
        .build();
  }

  @Override
  public Response getMeeting(String meetingId) {
    Caller caller = Caller.of(security);
    Meeting meeting =
        transactions
            .read(entities -> meetings.find(entities, caller.requireGuild(), meetingId))
            .orElseThrow(MeetingProblems::notFound);
    return Response.ok(mapper.map(meeting, clock.instant())).build();
  }

  @Override
  public Response listMeetings(
      @Nullable List<dev.kalturadiscord.api.model.MeetingState> state,
      Integer limit,
      @Nullable String cursor) {
    Caller caller = Caller.of(security);
    Instant now = clock.instant();
    Set<MeetingState> states =
        (state == null ? List.<dev.kalturadiscord.api.model.MeetingState>of() : state)
            .stream().map(s -> MeetingState.valueOf(s.name())).collect(Collectors.toSet());
    String before = PageCursor.idBefore(cursor, Meeting::isId);
    // One more than asked for tells whether there is a next page.
    List<Meeting> found =
        transactions.read(
            entities ->
                meetings.page(entities, caller.requireGuild(), states, before, limit + 1, now));
    List<Meeting> items = found.subList(0, Math.min(limit, found.size()));
    MeetingPage page =
        new MeetingPage().items(items.stream().map(m -> mapper.map(m, now)).toList());
    if (found.size() > limit) {
      page.nextCursor(PageCursor.after(items.getLast().id()));
    }
    return Response.ok(page).build();
  }

  @Override
  public Response changeMeeting(String meetingId, MeetingChange meetingChange) {
    Meeting changed =
        changeMeeting.change(Caller.of(security), meetingId, new WishedChange(meetingChange));
    return Response.ok(mapper.map(changed, clock.instant())).build();
  }

  @Override
  public Response purgeMeeting(String meetingId) {
    purgeMeeting.purge(Caller.of(security), meetingId);
    return Response.noContent().build();
  }

  @Override
  public Response endMeeting(String meetingId) {
    Meeting ended = endMeeting.end(Caller.of(security), meetingId);
    return Response.ok(mapper.map(ended, clock.instant())).build();
  }

  @Override
  public Response shareMeeting(String meetingId, String idempotencyKey, NewShare newShare) {
    Meeting meeting = shareMeeting.share(Caller.of(security), meetingId).meeting();
    String channelId = newShare.getChannelId();
    return Response.accepted(
            new MeetingShare()
                .meeting(mapper.map(meeting, clock.instant()))
                .channelId(channelId == null ? meeting.channelId() : channelId))
        .build();
  }
}
