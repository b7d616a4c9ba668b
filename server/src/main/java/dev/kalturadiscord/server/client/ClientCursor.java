package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page ends, in a form that callers have no reason to look into. */
final class ClientCursor {

  private ClientCursor() {}

  static String after(ApiClient last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.id().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The last client of the page before; null for the first page.
   *
   * @throws ProblemException INVALID_PARAMETER when it is not one of ours
   */
  static @Nullable String lastId(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw notOurs();
    }
  }

  static ProblemException notOurs() {
    return ProblemException.invalidParameter(
        "cursor", "is not a nextCursor of this API; leave it out for the first page.");
  }
}
