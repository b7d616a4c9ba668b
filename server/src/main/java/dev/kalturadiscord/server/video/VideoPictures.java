package dev.kalturadiscord.server.video;

import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.KalturaProblems;
import dev.kalturadiscord.server.kaltura.Pictures;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Passes pictures of videos through, so that nobody needs a Kaltura session for them. */
@Singleton
final class VideoPictures {

  private final VideoAccess access;
  private final Pictures pictures;

  @Inject
  VideoPictures(VideoAccess access, Pictures pictures) {
    this.access = access;
    this.pictures = pictures;
  }

  /**
   * A picture of a video that the caller may see, ready or not.
   *
   * @throws ProblemException NOT_FOUND when there is no such video, or no picture of it; or what
   *     Kaltura's failure means
   */
  Pictures.Picture of(Caller caller, String videoId, int width, int height) {
    var video = access.visible(caller, videoId);
    try {
      return pictures
          .of(video, width, height)
          .orElseThrow(
              () ->
                  new ProblemException(
                      ProblemCode.NOT_FOUND, "There is no picture of this video."));
    } catch (KalturaException e) {
      throw KalturaProblems.problemOf(e);
    }
  }
}
