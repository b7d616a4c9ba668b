package dev.kalturadiscord.api.compatibility;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A semantic version of the API. */
record ApiVersion(int major, int minor, int patch) {

  private static final Pattern FORM = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");

  static ApiVersion of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("info.version has to be like 1.2.3, not " + text);
    }
    return new ApiVersion(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  /**
   * Whether it may break what the earlier version was: while that is 0.x, with the next minor
   * version or 1.0. Later never, for then there is another path beside it.
   */
  boolean mayBreak(ApiVersion earlier) {
    return earlier.major == 0 && (major > 0 || minor > earlier.minor);
  }
}
