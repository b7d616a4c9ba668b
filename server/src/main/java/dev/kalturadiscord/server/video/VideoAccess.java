package dev.kalturadiscord.server.video;

import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.KalturaProblems;
import dev.kalturadiscord.server.kaltura.Video;
import dev.kalturadiscord.server.kaltura.Videos;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.recording.RecordingOrigins;
import dev.kalturadiscord.server.recording.RecordingOrigins.Standing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Decides who sees which video: what the operator offers, everybody; recordings of a meeting, its
 * guild, whatever the operator offers. Asks Kaltura: never inside a transaction.
 */
@Singleton
final class VideoAccess {

  private final Videos videos;
  private final RecordingOrigins origins;

  @Inject
  VideoAccess(Videos videos, RecordingOrigins origins) {
    this.videos = videos;
    this.origins = origins;
  }

  /**
   * A video that the caller may see.
   *
   * @throws ProblemException NOT_FOUND, or what Kaltura's failure means
   */
  Video visible(Caller caller, String videoId) {
    try {
      return videos
          .find(videoId)
          .filter(video -> isShown(video, origins.of(video, caller)))
          .orElseThrow(
              () ->
                  new ProblemException(
                      ProblemCode.NOT_FOUND, "There is no such video for this guild."));
    } catch (KalturaException e) {
      throw KalturaProblems.problemOf(e);
    }
  }

  /**
   * As {@link #visible}, of one that can be watched.
   *
   * @throws ProblemException also VIDEO_NOT_READY
   */
  Video watchable(Caller caller, String videoId) {
    Video video = visible(caller, videoId);
    return switch (video.state()) {
      case READY -> video;
      case PROCESSING -> throw notReady("Kaltura still works on this video; try again later.");
      case FAILED -> throw notReady("Kaltura could not make this video playable.");
    };
  }

  /**
   * The video of somebody who was allowed to watch it minutes ago; empty when it is not offered any
   * more, its meeting is gone, or it cannot be played. What could not change in these minutes is
   * not checked again: of which guild the person is.
   *
   * @throws KalturaException when Kaltura cannot say
   */
  Optional<Video> stillWatchable(String videoId) {
    return videos
        .find(videoId)
        .filter(Video::isReady)
        .filter(video -> isShown(video, origins.of(video)));
  }

  private boolean isShown(Video video, Standing standing) {
    return switch (standing) {
      case NO_RECORDING -> videos.isOffered(video);
      case VISIBLE -> true;
      case HIDDEN -> false;
    };
  }

  private static ProblemException notReady(String sentence) {
    return new ProblemException(ProblemCode.VIDEO_NOT_READY, sentence);
  }
}
