package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemException;

/** The condition that something is still as its reader knows it (RFC 9110, 13.1.1). */
public final class IfMatch {

  private final EntityTags tags;

  private IfMatch(EntityTags tags) {
    this.tags = tags;
  }

  /**
   * Reads the header.
   *
   * @throws ProblemException INVALID_PARAMETER when it is neither {@code *} nor a list of tags
   */
  public static IfMatch parse(String header) {
    return new IfMatch(EntityTags.parse("If-Match", header));
  }

  /**
   * Whether what exists is what the reader knows. Weak tags in the header never are.
   *
   * @param etag strong, with its quotes
   */
  public boolean matches(String etag) {
    return tags.any() || tags.strong().contains(etag);
  }
}
