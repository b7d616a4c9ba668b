package dev.kalturadiscord.server.video;

import dev.kalturadiscord.api.model.VideoPage;
import dev.kalturadiscord.server.kaltura.Video;
import java.time.ZoneOffset;
import java.util.List;

/** Videos as the contract shows them. */
final class VideoMapper {

  private static final int LONGEST_DESCRIPTION = 10_000;
  private static final int LONGEST_TAG = 256;
  private static final int MOST_TAGS = 500;

  private VideoMapper() {}

  static VideoPage map(VideoSearch.Page page) {
    return new VideoPage()
        .items(page.items().stream().map(VideoMapper::map).toList())
        .total(page.total())
        .nextCursor(page.next().orElse(null));
  }

  static dev.kalturadiscord.api.model.Video map(Video video) {
    String description = video.description();
    return new dev.kalturadiscord.api.model.Video()
        .id(video.id())
        .title(video.title())
        .description(description == null ? null : cut(description, LONGEST_DESCRIPTION))
        .durationSeconds(video.durationSeconds())
        .createdAt(video.createdAt().atOffset(ZoneOffset.UTC))
        .plays(video.plays())
        .tags(tags(video));
  }

  private static List<String> tags(Video video) {
    return video.tags().stream().limit(MOST_TAGS).map(tag -> cut(tag, LONGEST_TAG)).toList();
  }

  /** Never between the two halves of a character. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
