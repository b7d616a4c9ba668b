package dev.kalturadiscord.bot.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Shows words of people literally and within Discord's limits: what looks like formatting, a link
 * or a mention is escaped with a backslash, which Discord takes before any punctuation. Lengths are
 * UTF-16 units, which is never less than what Discord counts.
 */
public final class Markdown {

  private static final String ELLIPSIS = "…";
  private static final Pattern CONTROLS =
      // Besides control characters: marks that turn the direction of all text that follows.
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");
  private static final Pattern CONTROLS_BUT_LINE_FEED =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]+");

  private Markdown() {}

  /**
   * A name or title in one line.
   *
   * @param limit the greatest length of the result; a longer one ends in …
   * @return may be empty
   */
  public static String line(String text, int limit) {
    return fit(CONTROLS.matcher(text).replaceAll(" ").strip(), "\\*_~`|<>[]#@", limit);
  }

  /**
   * A name or title in one line where nothing is formatted, such as in a menu.
   *
   * @param limit the greatest length of the result; a longer one ends in …
   * @return may be empty
   */
  public static String plain(String text, int limit) {
    return fit(CONTROLS.matcher(text).replaceAll(" ").strip(), "", limit);
  }

  /** A description: keeps its lines, emphasis and plain links, but no masked links or mentions. */
  public static String block(String text, int limit) {
    return fit(CONTROLS_BUT_LINE_FEED.matcher(text).replaceAll(" ").strip(), "\\<[]@", limit);
  }

  /** Text inside of back ticks, where a backslash would show. */
  public static String code(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").replace("`", "");
  }

  /**
   * Several lines exactly as they are, to be copied.
   *
   * @param limit the greatest length of the text; a longer one ends in …
   */
  public static String codeBlock(String text, int limit) {
    String shown = CONTROLS_BUT_LINE_FEED.matcher(text).replaceAll(" ");
    // Three back ticks would end the block; the space between them has no width.
    return "```\n" + fit(shown.replace("``", "`\u200B`"), "", limit) + "\n```";
  }

  /** At most so many UTF-16 units, unescaped, never cutting through what people see as one sign. */
  public static String cut(String text, int limit) {
    return fit(text, "", limit);
  }

  private static String fit(String text, String special, int limit) {
    StringBuilder result = new StringBuilder();
    int lastFit = 0;
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(text);
    int start = signs.first();
    for (int end = signs.next(); end != BreakIterator.DONE; start = end, end = signs.next()) {
      for (int i = start; i < end; i++) {
        if (special.indexOf(text.charAt(i)) >= 0) {
          result.append('\\');
        }
        result.append(text.charAt(i));
      }
      if (result.length() > limit) {
        result.setLength(lastFit);
        return result.append(ELLIPSIS).toString();
      }
      if (result.length() <= limit - ELLIPSIS.length()) {
        lastFit = result.length();
      }
    }
    return result.toString();
  }
}
