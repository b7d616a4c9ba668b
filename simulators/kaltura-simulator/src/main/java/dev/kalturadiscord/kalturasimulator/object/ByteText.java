package dev.kalturadiscord.kalturasimulator.object;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text measured in UTF-8 bytes, as Kaltura measures it. */
public final class ByteText {
  private ByteText() {}

  public static int length(String text) {
    return text.getBytes(UTF_8).length;
  }

  /** The longest beginning that has at most this many bytes and does not split a character. */
  public static String cut(String text, int maxBytes) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int next = end + Character.charCount(text.codePointAt(end));
      bytes += length(text.substring(end, next));
      if (bytes > maxBytes) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }
}
