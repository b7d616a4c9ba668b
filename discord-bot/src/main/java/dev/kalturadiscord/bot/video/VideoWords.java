package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.PlayingTime;
import dev.kalturadiscord.client.model.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.TimeFormat;

/** How a video's properties are said; all of it is safe to show. */
final class VideoWords {

  private static final int LONGEST_PLAIN_TITLE = 256;

  private VideoWords() {}

  /**
   * The title, literally.
   *
   * @param limit the greatest length
   */
  static String title(Video video, int limit, Phrases phrases) {
    String title = Markdown.line(video.getTitle(), limit);
    return title.isEmpty() ? phrases.say("meeting.untitled") : title;
  }

  /** The title where nothing is formatted. */
  static String plainTitle(Video video, Phrases phrases) {
    String title = Markdown.plain(video.getTitle(), LONGEST_PLAIN_TITLE);
    return title.isEmpty() ? phrases.say("meeting.untitled") : title;
  }

  /** Playing time, age and plays, as far as they are known. */
  static String line(Video video, Phrases phrases) {
    List<String> parts = new ArrayList<>();
    playingTime(video).ifPresent(parts::add);
    parts.add(TimeFormat.RELATIVE.format(video.getCreatedAt()));
    plays(video, phrases).ifPresent(parts::add);
    return String.join(" \u00B7 ", parts);
  }

  static Optional<String> playingTime(Video video) {
    return Optional.ofNullable(video.getDurationSeconds()).map(PlayingTime::of);
  }

  static Optional<String> plays(Video video, Phrases phrases) {
    return Optional.ofNullable(video.getPlays()).map(plays -> phrases.say("video.plays", plays));
  }
}
