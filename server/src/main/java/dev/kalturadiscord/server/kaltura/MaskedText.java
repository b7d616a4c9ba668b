package dev.kalturadiscord.server.kaltura;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts from and for the wire without their secrets: sessions (KS), secrets and tokens, wherever
 * they stand in JSON, forms, addresses and sentences. It works on the text, not on a parsed
 * document, so that what is cut off, escaped or malformed is masked too. It rather masks too much.
 */
final class MaskedText {

  static final String MASK = "***";

  private static final String SECRET_NAME =
      "(?:\\w*ks|\\w*secret\\w*|\\w*token\\w*|\\w*password\\w*|\\w*signature\\w*|session)";

  /** A quotation mark, which stands escaped in JSON that is a text within JSON. */
  private static final String QUOTE = "\\\\*\"";

  /** A field that is a text: {@code "ks" : "..."}; up to its end, or that of a cut off document. */
  private static final Pattern TEXT_FIELD =
      Pattern.compile(
          "(?i)("
              + QUOTE
              + SECRET_NAME
              + QUOTE
              + "\\s*:\\s*)(\\\\*)\"(?:(?!(?<!\\\\)\\2\").)*+(?:\\2\")?",
          Pattern.DOTALL);

  /** A field that is a number or word: {@code "secret": 12345}. */
  private static final Pattern BARE_FIELD =
      Pattern.compile("(?i)(" + QUOTE + SECRET_NAME + QUOTE + "\\s*:\\s*)[^\\s\",\\[\\]{}\\\\*]+");

  /** A field that is a list: {@code "ks": ["...", "..."]}. */
  private static final Pattern LIST_FIELD =
      Pattern.compile(
          "(?i)(" + QUOTE + SECRET_NAME + QUOTE + "\\s*:\\s*)\\[[^\\]]*+\\]?", Pattern.DOTALL);

  /** {@code ks=...} in forms and queries, also {@code 1:ks=}, {@code a[ks]=}, percent-encoded. */
  private static final Pattern FORM_FIELD =
      Pattern.compile(
          "(?i)((?<![A-Za-z0-9])"
              + SECRET_NAME
              + "(?:\\]|%5D)?(?:=|%3D))"
              + "(?:(?!%26)[^&\\s\"'<>\\\\])*+");

  /** A field of JSON that stands percent-encoded in an address or form. */
  private static final Pattern ENCODED_FIELD =
      Pattern.compile(
          "(?i)(%22" + SECRET_NAME + "%22(?:%20|\\+)*%3A(?:%20|\\+)*%22)(?:(?!%22).)*+");

  /** {@code /ks/...} in addresses, also {@code \/ks\/...} and percent-encoded. */
  private static final Pattern PATH_PART =
      Pattern.compile(
          "(?i)((?:/|%2F)(?:ks|secret|token|tokenHash)(?:\\\\*/|%2F))"
              + "(?:(?!%2F|%3F)[^/\\s\"'<>?&#\\\\])*+");

  /** {@code Invalid KS "..."}, as Kaltura echoes what it cannot read. */
  private static final Pattern ECHO =
      Pattern.compile("(?i)(\\bks\\s+(\\\\*)\")(?:(?!\\2\").)*+", Pattern.DOTALL);

  /** The second version of a KS begins like this; the first is found by what it says. */
  private static final Pattern SECOND_VERSION =
      Pattern.compile("djJ8(?:[A-Za-z0-9+_=-]|\\\\*/|%2[BF]|%3D)*+");

  private static final int SIGNATURE = 40;
  private static final int ENCODED_SIGNATURE = 56;
  private static final Pattern BASE64 =
      Pattern.compile("(?:[A-Za-z0-9+_-]|\\\\*/|%2[BF]){" + ENCODED_SIGNATURE + ",}+(?:=|%3D)*+");

  private MaskedText() {}

  /** The text with {@value #MASK} in place of every secret. */
  static String of(String text) {
    String masked = SECOND_VERSION.matcher(text).replaceAll(MASK);
    masked = BASE64.matcher(masked).replaceAll(MaskedText::unlessFirstVersion);
    masked = LIST_FIELD.matcher(masked).replaceAll("$1\"" + MASK + "\"");
    masked = TEXT_FIELD.matcher(masked).replaceAll("$1$2\"" + MASK + "$2\"");
    masked = BARE_FIELD.matcher(masked).replaceAll("$1\"" + MASK + "\"");
    masked = FORM_FIELD.matcher(masked).replaceAll("$1" + MASK);
    masked = ENCODED_FIELD.matcher(masked).replaceAll("$1" + MASK);
    masked = PATH_PART.matcher(masked).replaceAll("$1" + MASK);
    return ECHO.matcher(masked).replaceAll("$1" + MASK);
  }

  /** Whether nothing in it had to be masked. */
  static boolean isHarmless(String text) {
    return of(text).equals(text);
  }

  /** {@code <signature as 40 hexadecimal digits>|...} in Base64. */
  private static String unlessFirstVersion(MatchResult found) {
    String base64 =
        found
            .group()
            .replace("\\", "")
            .replaceAll("(?i)=|%3D", "")
            .replaceAll("(?i)%2B", "+")
            .replaceAll("(?i)%2F", "/")
            .replace('-', '+')
            .replace('_', '/');
    // It may stand behind other characters of its alphabet: any of the first places may be its own.
    for (int start = 0; start + ENCODED_SIGNATURE <= base64.length(); start++) {
      byte[] bytes = Base64.getDecoder().decode(base64.substring(start, start + ENCODED_SIGNATURE));
      String begin = new String(bytes, StandardCharsets.ISO_8859_1);
      if (begin.matches("(?s)[0-9a-f]{" + SIGNATURE + "}\\|.*")) {
        return MASK;
      }
    }
    return java.util.regex.Matcher.quoteReplacement(found.group());
  }
}
