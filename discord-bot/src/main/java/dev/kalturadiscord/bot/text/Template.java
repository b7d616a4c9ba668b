package dev.kalturadiscord.bot.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a guild's administrators with places for others in between, such as {@code {{title}}};
 * spaces inside of the braces do not matter.
 *
 * @param text as the administrators wrote it: their formatting and mentions stay as they are
 */
public record Template(String text) {

  /** What can be put into a place. */
  public sealed interface Value {}

  /**
   * Words of people: shown literally, and nothing that they make together with the words around
   * them is a mention that pings.
   */
  public record Words(String text) implements Value {}

  /** What the bot itself made, put in as it is. */
  public record Markup(String text) implements Value {}

  /** Discord's limit of a message, in UTF-16 units, which is never less than what it counts. */
  public static final int LONGEST_MESSAGE = 2000;

  private static final int LONGEST_WORDS = 4096;
  private static final String ELLIPSIS = "…";
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}\\s]+)\\s*}}");
  private static final Pattern OPEN_MENTION = Pattern.compile("@\\S*\\z");
  // An escaped sign, a mention or timestamp, else what people see as one sign.
  private static final Pattern UNIT = Pattern.compile("\\\\\\X|<[^<>\\s]{1,100}>|\\X");
  // A backslash does not keep Discord from reading \@everyone as a mention.
  private static final String ZERO_WIDTH_SPACE = "\u200B";

  /**
   * Puts the values into their places, in one pass: places inside of values mean nothing.
   *
   * @param values by name; places with other names stay as they are
   * @param limit the greatest length of the result in UTF-16 units; a longer one ends in …
   */
  public String render(Map<String, Value> values, int limit) {
    StringBuilder result = new StringBuilder();
    Matcher place = PLACE.matcher(text);
    int rest = 0;
    while (place.find()) {
      Value value = values.get(place.group(1));
      if (value != null) {
        result.append(text, rest, place.start());
        append(value, result);
        rest = place.end();
      }
    }
    return fit(result.append(text, rest, text.length()).toString(), limit);
  }

  private static void append(Value value, StringBuilder result) {
    switch (value) {
      case Markup markup -> result.append(markup.text());
      case Words words -> {
        if (OPEN_MENTION.matcher(result).find()) {
          result.append(ZERO_WIDTH_SPACE); // somebody could be called "everyone"
        }
        result.append(
            Markdown.line(words.text(), LONGEST_WORDS).replace("@", "@" + ZERO_WIDTH_SPACE));
      }
    }
  }

  private static String fit(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = 0;
    Matcher unit = UNIT.matcher(text);
    while (unit.find() && unit.end() <= limit - ELLIPSIS.length()) {
      end = unit.end();
    }
    return text.substring(0, end) + ELLIPSIS;
  }
}
