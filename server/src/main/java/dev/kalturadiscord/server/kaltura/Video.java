package dev.kalturadiscord.server.kaltura;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry that people can play.
 *
 * @param id entry id
 * @param title as people wrote it: escape it
 * @param description null when there is none
 * @param durationSeconds null for what has no length, or none that is known yet
 * @param plays null when Kaltura does not say
 * @param tags in lower case, as Kaltura keeps them
 * @param rootEntryId of what it is a part or a recording; null when it is a thing of its own
 * @param templateEntryId what its first values were taken from; null when nothing is known
 * @param meetingMark whether it carries a mark that only things of our meetings have
 * @param kalturaMeeting whether Kaltura marked it as recorded in a Kaltura Meeting
 */
public record Video(
    String id,
    String title,
    @Nullable String description,
    EntryState state,
    @Nullable Integer durationSeconds,
    Instant createdAt,
    @Nullable Integer plays,
    List<String> tags,
    @Nullable String rootEntryId,
    @Nullable String templateEntryId,
    boolean meetingMark,
    boolean kalturaMeeting) {

  private static final Pattern ID = Pattern.compile("[0-9]_[0-9a-z]{6,32}");

  public Video {
    tags = List.copyOf(tags);
  }

  /** Whether a text has the form of an entry id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether people can watch it now. */
  public boolean isReady() {
    return state == EntryState.READY;
  }
}
