package dev.kalturadiscord.server.video;

import dev.kalturadiscord.server.kaltura.Videos;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import dev.kalturadiscord.server.platform.paging.PageCursor;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the results of a query: Kaltura counts pages, so it is good for the same query and the
 * same size of pages only.
 *
 * @param page from 1 on
 * @param search stands for query and size
 */
record VideoCursor(int page, String search, int size) {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})-([0-9a-f]{16})");
  private static final int HASH_LENGTH = 16;

  /**
   * The place that a caller names.
   *
   * @param cursor null for the first page
   * @throws ProblemException INVALID_PARAMETER when it is none of this search
   */
  static VideoCursor parse(@Nullable String cursor, @Nullable String query, int size) {
    String search =
        Sha256.hexOf(size + "\n" + (query == null ? "" : query)).substring(0, HASH_LENGTH);
    String place = PageCursor.idBefore(cursor, text -> FORM.matcher(text).matches());
    if (place == null) {
      return new VideoCursor(1, search, size);
    }
    Matcher parts = FORM.matcher(place);
    if (parts.matches() && parts.group(2).equals(search)) {
      VideoCursor named = new VideoCursor(Integer.parseInt(parts.group(1)), search, size);
      if (named.isReachable()) {
        return named;
      }
    }
    throw PageCursor.notOurs();
  }

  /** The cursor of the page after this one, when there are so many and it can be reached. */
  Optional<String> next(int total) {
    VideoCursor next = new VideoCursor(page + 1, search, size);
    return (long) page * size < total && next.isReachable()
        ? Optional.of(PageCursor.after(next.page + "-" + search))
        : Optional.empty();
  }

  private boolean isReachable() {
    return (long) page * size <= Videos.REACHABLE;
  }
}
