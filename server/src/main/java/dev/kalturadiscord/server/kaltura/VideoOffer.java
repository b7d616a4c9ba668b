package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which videos of the account the operator offers to all guilds; none unless said otherwise.
 *
 * @param tags one of them makes a video an offered one
 * @param everything whether all videos of the account are offered
 */
record VideoOffer(Set<String> tags, boolean everything) {

  private static final String NAME = "kaltura.videos.tags";
  private static final String EVERYTHING = "*";

  /** Kaltura drops tags that are shorter. */
  private static final int SHORTEST = 2;

  VideoOffer {
    tags = Set.copyOf(tags);
  }

  /** Reads {@code kaltura.videos.tags}. */
  static VideoOffer read(SettingsReader settings) {
    String given = settings.optional(NAME).orElse("");
    if (given.equals(EVERYTHING)) {
      return new VideoOffer(Set.of(), true);
    }
    List<String> tags = tags(given);
    if (!given.isEmpty() && (tags.isEmpty() || tags.contains(EVERYTHING))) {
      settings.report(
          "%s must be tags of at least %d characters with commas in between, or only %s"
              .formatted(SettingsReader.named(List.of(NAME)), SHORTEST, EVERYTHING));
    }
    return new VideoOffer(Set.copyOf(tags), false);
  }

  /** Tags as Kaltura keeps them: without blanks around them, in lower case, each once. */
  static List<String> tags(String text) {
    return List.copyOf(
        new TreeSet<>(
            Arrays.stream(text.split(",", -1))
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> tag.length() >= SHORTEST || tag.equals(EVERYTHING))
                .toList()));
  }

  /** Whether anything can be offered at all. */
  boolean isEmpty() {
    return !everything && tags.isEmpty();
  }

  /**
   * Whether a video is offered, as far as it says itself. Recordings of our meetings never are;
   * those that show it by nothing but their room are for the caller to leave out. Whoever offers
   * everything did not look at each video, so nothing that may be a recording is among it.
   */
  boolean includes(Video video) {
    if (video.meetingMark()) {
      return false;
    }
    return everything
        ? video.rootEntryId() == null && !video.kalturaMeeting()
        : video.tags().stream().anyMatch(tags::contains);
  }
}
