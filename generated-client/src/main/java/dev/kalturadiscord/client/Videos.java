package dev.kalturadiscord.client;

import dev.kalturadiscord.client.api.VideosApi;
import dev.kalturadiscord.client.model.Video;
import dev.kalturadiscord.client.model.VideoPage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The videos that are offered to the caller's guild, and recordings of its meetings. Every call can
 * be repeated without harm, and is.
 */
public final class Videos {

  private final AuthorizedCalls calls;
  private final VideosApi videos;
  private final Pictures pictures;

  Videos(AuthorizedCalls calls) {
    this.calls = calls;
    this.videos = new VideosApi(calls.client());
    this.pictures = new Pictures(calls.client());
  }

  /**
   * One page of the videos that are offered to the guild.
   *
   * @param query words to look for, at most 200 characters, best first; null for all, newest first
   * @param limit videos on a page, 1 to 100
   * @param cursor {@code nextCursor} of the page before, null for the first
   */
  public VideoPage page(@Nullable String query, int limit, @Nullable String cursor) {
    return calls.run(() -> videos.searchVideos(query, limit, cursor));
  }

  /**
   * The videos that are offered to the guild, at most 10,000; asks for page after page as the
   * stream is read.
   *
   * @param query words to look for, at most 200 characters, best first; null for all, newest first
   */
  public Stream<Video> stream(@Nullable String query) {
    return Pages.stream(
        cursor -> {
          VideoPage page = page(query, Pages.LARGEST, cursor);
          return new Pages.Page<>(page.getItems(), page.getNextCursor());
        });
  }

  /**
   * A video that is offered to the guild, or a recording of one of its meetings.
   *
   * @throws Problems.NotFoundException when there is none of this id
   */
  public Video get(String videoId) {
    return calls.run(() -> videos.getVideo(videoId));
  }

  /**
   * A picture of a video, JPEG or PNG, at most 8 MiB.
   *
   * @param width in pixels, 40 to 1920
   * @param height in pixels, 40 to 1080
   */
  public byte[] thumbnail(String videoId, int width, int height) {
    return calls.run(() -> pictures.thumbnail(videoId, width, height));
  }
}
