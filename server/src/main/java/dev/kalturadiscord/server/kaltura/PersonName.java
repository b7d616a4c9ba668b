package dev.kalturadiscord.server.kaltura;

import java.nio.charset.StandardCharsets;

/**
 * A person's name as Kaltura takes it. A session's privileges are separated by commas and cannot be
 * escaped, so a name must not bring any of its own: "Bob,disableentitlement" would be one.
 *
 * @param first never empty
 * @param last may be empty
 */
record PersonName(String first, String last) {

  /** Kaltura cuts names after so many bytes. */
  private static final int MAX_BYTES = 40;

  static PersonName of(String displayName) {
    String clean =
        displayName
            // Invisible marks, such as those that turn the direction of what follows; joiners
            // inside words stay. And halves of characters, which cannot be sent.
            .replaceAll(
                "[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\p{Cs}]", "")
            .replaceAll("[,/:<>\\p{Cc}\\p{Z}]+", " ")
            .strip();
    if (clean.isEmpty()) {
      return new PersonName("Guest", "");
    }
    int space = clean.indexOf(' ');
    return space < 0
        ? new PersonName(cut(clean), "")
        : new PersonName(cut(clean.substring(0, space)), cut(clean.substring(space + 1)));
  }

  /** Cuts on the border of a character, never inside one. */
  static String cut(String text) {
    return cut(text, MAX_BYTES);
  }

  static String cut(String text, int maxBytes) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      bytes += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > maxBytes) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end).strip();
  }
}
