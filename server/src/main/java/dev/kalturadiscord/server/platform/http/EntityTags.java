package dev.kalturadiscord.server.platform.http;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of a condition (RFC 9110, 8.8.3), each with its quotes.
 *
 * @param any whether it is {@code *}, which stands for all tags
 */
record EntityTags(boolean any, Set<String> strong, Set<String> weak) {

  /** One element of a list; RFC 9110, 5.6.1 has recipients ignore empty ones. */
  private static final Pattern ELEMENT =
      Pattern.compile("\\G[ \\t]*+(?:(W/)?(\"[^\\x00-\\x20\"\\x7f]*+\"))?[ \\t]*+(,|\\z)");

  static final EntityTags NONE = new EntityTags(false, Set.of(), Set.of());

  /**
   * Reads a header.
   *
   * @param name of the header, for the refusal
   * @throws ProblemException INVALID_PARAMETER when it is neither {@code *} nor a list of tags
   */
  static EntityTags parse(String name, String header) {
    if (header.strip().equals("*")) {
      return new EntityTags(true, Set.of(), Set.of());
    }
    Set<String> strong = new HashSet<>();
    Set<String> weak = new HashSet<>();
    Matcher element = ELEMENT.matcher(header);
    boolean more = true;
    while (more) {
      if (!element.find()) {
        throw malformed(name);
      }
      if (element.group(2) != null) {
        (element.group(1) == null ? strong : weak).add(element.group(2));
      }
      more = element.group(3).equals(",");
    }
    if (strong.isEmpty() && weak.isEmpty()) {
      throw malformed(name);
    }
    return new EntityTags(false, Set.copyOf(strong), Set.copyOf(weak));
  }

  private static ProblemException malformed(String name) {
    return ProblemException.invalidParameter(
        name, "must be an ETag as it was read, with its quotes, several with commas, or *.");
  }
}
