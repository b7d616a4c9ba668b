package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemException;

/** The condition under which something may be changed (RFC 9110, 13.1.1). */
public final class IfMatch {

  private final EntityTags tags;

  private IfMatch(EntityTags tags) {
    this.tags = tags;
  }

  /**
   * Reads the header.
   *
   * @throws ProblemException INVALID_PARAMETER when it is malformed
   */
  public static IfMatch parse(String header) {
    return new IfMatch(EntityTags.parse("If-Match", header));
  }

  /**
   * Whether it holds; weak tags are never the same here.
   *
   * @param etag the strong tag of what is there, with its quotes
   */
  public boolean matches(String etag) {
    return tags.any() || tags.tags().contains(etag);
  }
}
