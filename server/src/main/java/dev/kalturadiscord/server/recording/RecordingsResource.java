package dev.kalturadiscord.server.recording;

import dev.kalturadiscord.api.RecordingsApi;
import dev.kalturadiscord.api.model.RecordingList;
import dev.kalturadiscord.api.model.RecordingState;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Recorded;
import dev.kalturadiscord.server.permission.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneOffset;

/** Recordings over HTTP: maps, decides nothing. */
@Singleton
public final class RecordingsResource implements RecordingsApi {

  private final Recordings recordings;

  @Context private SecurityContext security;

  @Inject
  RecordingsResource(Recordings recordings) {
    this.recordings = recordings;
  }

  @Override
  public Response listRecordings(String meetingId) {
    Recordings.Listing listing = recordings.list(Caller.of(security), meetingId);
    return Response.ok(
            new RecordingList()
                .items(listing.items().stream().map(RecordingsResource::map).toList())
                .mayFollow(listing.mayFollow())
                .stale(listing.stale()))
        .build();
  }

  private static dev.kalturadiscord.api.model.Recording map(Recorded recorded) {
    return new dev.kalturadiscord.api.model.Recording()
        .videoId(recorded.entryId())
        .title(recorded.title())
        .state(RecordingState.valueOf(recorded.state().name()))
        .durationSeconds(recorded.durationSeconds())
        .createdAt(recorded.createdAt().atOffset(ZoneOffset.UTC))
        .possible(recorded.possible());
  }
}
