package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page ends, in a form that callers have no reason to look into. */
final class MeetingCursor {

  private MeetingCursor() {}

  static String after(Meeting last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.id().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The id before which the next page begins; null for the first page.
   *
   * @throws ProblemException INVALID_PARAMETER when it is not one of ours
   */
  static @Nullable String idBefore(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (Meeting.isId(id)) {
        return id;
      }
    } catch (IllegalArgumentException notBase64) {
      // refused below
    }
    throw ProblemException.invalidParameter(
        "cursor", "is not a nextCursor of this API; leave it out for the first page.");
  }
}
