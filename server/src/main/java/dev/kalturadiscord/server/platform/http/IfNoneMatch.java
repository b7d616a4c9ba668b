package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The condition that something is not what its reader has already (RFC 9110, 13.1.2). */
public final class IfNoneMatch {

  private final EntityTags tags;

  private IfNoneMatch(EntityTags tags) {
    this.tags = tags;
  }

  /**
   * Reads the header.
   *
   * @param header null when the reader has nothing
   * @throws ProblemException INVALID_PARAMETER when it is neither {@code *} nor a list of tags
   */
  public static IfNoneMatch parse(@Nullable String header) {
    return new IfNoneMatch(
        header == null ? EntityTags.NONE : EntityTags.parse("If-None-Match", header));
  }

  /**
   * Whether the reader has what exists, also when a proxy made its tag weak: then there is nothing
   * to send.
   *
   * @param etag strong, with its quotes
   */
  public boolean matches(String etag) {
    return tags.any() || tags.strong().contains(etag) || tags.weak().contains(etag);
  }
}
