package dev.kalturadiscord.server.platform.paging;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a page ends, in a form that callers have no reason to look into. */
public final class PageCursor {

  private PageCursor() {}

  /** The cursor of a page that ends with this item. */
  public static String after(String lastId) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(lastId.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The id before which the next page begins; null for the first page.
   *
   * @param isId tells ids of the list's items from other texts
   * @throws ProblemException INVALID_PARAMETER when it is not one of ours
   */
  public static @Nullable String idBefore(@Nullable String cursor, Predicate<String> isId) {
    if (cursor == null) {
      return null;
    }
    try {
      String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (isId.test(id)) {
        return id;
      }
    } catch (IllegalArgumentException notBase64) {
      // refused below
    }
    throw notOurs();
  }

  /** What to say to a cursor that leads nowhere. */
  public static ProblemException notOurs() {
    return ProblemException.invalidParameter(
        "cursor", "is not a nextCursor of this API; leave it out for the first page.");
  }
}
