package dev.kalturadiscord.bot.interaction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a button: {@code k1:action:argument}. Buttons outlive releases, hence the version.
 * Nothing in it is secret or trusted: the server checks every click anew.
 *
 * @param action what to do, lower-case letters
 * @param argument with what, for example a meeting id
 */
public record CustomId(String action, String argument) {

  /** The greatest length of an argument. */
  public static final int LONGEST_ARGUMENT = 76;

  private static final String VERSION = "k1";
  private static final int LONGEST = 100;
  private static final Pattern FORM =
      Pattern.compile(VERSION + ":([a-z]{1,20}):(.{1," + LONGEST_ARGUMENT + "})");

  /**
   * Discord allows 100 characters.
   *
   * @throws IllegalArgumentException when it would be longer or could not be read again
   */
  public CustomId {
    String text = VERSION + ":" + action + ":" + argument;
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("No usable custom id: " + text);
    }
  }

  /** Reads a custom id; empty when it is not one of this version. */
  public static Optional<CustomId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new CustomId(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** As Discord keeps it. */
  @Override
  public String toString() {
    return VERSION + ":" + action + ":" + argument;
  }
}
