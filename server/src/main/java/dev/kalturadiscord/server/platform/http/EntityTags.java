package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of a condition (RFC 9110, 13.1).
 *
 * @param any whether it is {@code *}, which whatever there is fulfils
 * @param tags with their quotes, those of weak ones with {@code W/} in front
 */
record EntityTags(boolean any, List<String> tags) {

  private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e]*\"";
  private static final Pattern ONE = Pattern.compile(TAG);
  private static final Pattern LIST =
      Pattern.compile("\\s*" + TAG + "(?:\\s*,\\s*" + TAG + ")*\\s*");

  EntityTags {
    tags = List.copyOf(tags);
  }

  /**
   * Reads a header.
   *
   * @throws ProblemException INVALID_PARAMETER when it is none of entity tags
   */
  static EntityTags parse(String header, String value) {
    if (value.strip().equals("*")) {
      return new EntityTags(true, List.of());
    }
    if (!LIST.matcher(value).matches()) {
      throw ProblemException.invalidParameter(
          header, "must be an ETag as it was sent, in its quotes, for example \"7-3f2a9c1e\".");
    }
    List<String> tags = new ArrayList<>();
    Matcher tag = ONE.matcher(value);
    while (tag.find()) {
      tags.add(tag.group());
    }
    return new EntityTags(false, tags);
  }
}
