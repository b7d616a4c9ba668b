package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the caller of a read has already (RFC 9110, 13.1.2). */
public final class IfNoneMatch {

  private final EntityTags tags;

  private IfNoneMatch(EntityTags tags) {
    this.tags = tags;
  }

  /**
   * Reads the header.
   *
   * @param header null when it was not sent
   * @throws ProblemException INVALID_PARAMETER when it is malformed
   */
  public static IfNoneMatch parse(@Nullable String header) {
    return new IfNoneMatch(
        header == null
            ? new EntityTags(false, List.of())
            : EntityTags.parse("If-None-Match", header));
  }

  /**
   * Whether the caller has what is there; caches may have made its tag weak.
   *
   * @param etag the strong tag of what is there, with its quotes
   */
  public boolean matches(String etag) {
    return tags.any() || tags.tags().contains(etag) || tags.tags().contains("W/" + etag);
  }
}
