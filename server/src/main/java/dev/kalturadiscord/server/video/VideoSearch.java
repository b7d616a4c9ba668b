package dev.kalturadiscord.server.video;

import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.KalturaProblems;
import dev.kalturadiscord.server.kaltura.Video;
import dev.kalturadiscord.server.kaltura.Videos;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.recording.RecordingOrigins;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches what is offered to all guilds. Recordings are found at their meeting only. */
@Singleton
final class VideoSearch {

  private final Videos videos;
  private final RecordingOrigins origins;

  @Inject
  VideoSearch(Videos videos, RecordingOrigins origins) {
    this.videos = videos;
    this.origins = origins;
  }

  /**
   * A page of results.
   *
   * @param total on all pages
   * @param next the page after it; empty on the last one that can be reached
   */
  record Page(List<Video> items, int total, Optional<String> next) {}

  /**
   * Searches.
   *
   * @param query null or blank for all
   * @param cursor null for the first page
   * @throws ProblemException INVALID_PARAMETER for a cursor that is none of this query's, or what
   *     Kaltura's failure means
   */
  Page search(@Nullable String query, int limit, @Nullable String cursor) {
    String asked = query == null || query.isBlank() ? null : query;
    VideoCursor place = VideoCursor.parse(cursor, asked, limit);
    try {
      Videos.Found found = videos.search(asked, place.page(), limit);
      return new Page(
          origins.withoutRecordings(found.items()), found.total(), place.next(found.total()));
    } catch (KalturaException e) {
      throw KalturaProblems.problemOf(e);
    }
  }
}
