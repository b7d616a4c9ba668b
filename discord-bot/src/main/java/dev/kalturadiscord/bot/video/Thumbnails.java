package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.client.MemberClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.utils.FileUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures of videos, to be uploaded: addresses at Kaltura would show everybody a session. Nobody
 * waits long for one, and nothing fails without it.
 */
final class Thumbnails {

  private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  /** The picture of a video, as a file of its kind; empty when there is none in time. */
  Optional<FileUpload> of(MemberClient server, String videoId) {
    FutureTask<byte[]> picture =
        new FutureTask<>(() -> server.videos().thumbnail(videoId, WIDTH, HEIGHT));
    Thread.startVirtualThread(picture);
    try {
      return file(picture.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      LOG.warn("No picture of a video: {}", String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      LOG.warn("No picture of a video in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      picture.cancel(true);
    }
    return Optional.empty();
  }

  private static Optional<FileUpload> file(byte[] bytes) {
    if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
      return Optional.of(FileUpload.fromData(bytes, "thumbnail.png"));
    }
    return startsWith(bytes, 0xFF, 0xD8)
        ? Optional.of(FileUpload.fromData(bytes, "thumbnail.jpg"))
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
