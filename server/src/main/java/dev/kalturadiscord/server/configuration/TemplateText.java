package dev.kalturadiscord.server.configuration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What templates may say: words with placeholders such as {@code {{title}}} in between. */
final class TemplateText {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  private TemplateText() {}

  /**
   * What is wrong with a template; empty when nothing is.
   *
   * @param known names of placeholders that can stand in it
   * @param longest in UTF-16 units, which is never less than what Discord counts
   */
  static Optional<Flaw> flaw(String text, List<String> known, int longest) {
    if (text.isBlank()) {
      return Optional.of(
          new Flaw("blank", "must not be blank; send null to get the default back."));
    }
    if (text.length() > longest) {
      return Optional.of(
          new Flaw(
              "too_long",
              "must be at most %d characters; this one has %d.".formatted(longest, text.length())));
    }
    if (CONTROL.matcher(text).find()) {
      return Optional.of(
          new Flaw("control_character", "must not hold control characters but line feeds."));
    }
    Set<String> unknown = new LinkedHashSet<>();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      if (!known.contains(placeholder.group(1))) {
        unknown.add("{{" + placeholder.group(1) + "}}");
      }
    }
    if (!unknown.isEmpty()) {
      return Optional.of(
          new Flaw(
              "unknown_placeholder",
              "must not hold %s; known here are %s."
                  .formatted(String.join(", ", unknown), list(known))));
    }
    return placeholder.replaceAll("").contains("{{")
        ? Optional.of(
            new Flaw(
                "unclosed_placeholder",
                "must close each {{ with }} after the name; known here are " + list(known) + "."))
        : Optional.empty();
  }

  private static String list(List<String> names) {
    return "{{" + String.join("}}, {{", names) + "}}";
  }
}
