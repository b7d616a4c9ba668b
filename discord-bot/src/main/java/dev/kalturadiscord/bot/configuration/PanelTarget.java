package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button or menu carries that changes the configuration: what it changes, and on top of
 * which state. It survives restarts of the bot, and the server refuses it when the state is another
 * one by then.
 *
 * @param etag of the configuration as it was when the button was drawn
 * @param version of that configuration
 * @param subject a key, a section or {@link SectionOption#ALL}
 * @param word the value that a button stands for; empty where a menu or form has the value
 */
record PanelTarget(String etag, long version, String subject, String word) {

  private static final int LONGEST_WORD = 8;
  // The ETag is without its quotes, and has no spaces (RFC 9110).
  private static final Pattern FORM =
      Pattern.compile("([!#-~]{1,40}) ([0-9]{1,18}) ([!-~]{1,60})(?: ([!-~]{1,8}))?");

  /**
   * Of the used button, menu or form.
   *
   * @throws FailureException when it is one of another age
   */
  static PanelTarget of(Invocation invocation) {
    return invocation
        .argument()
        .flatMap(PanelTarget::parse)
        .orElseThrow(() -> new FailureException(new Failure.UnknownMenu()));
  }

  /** Reads it; empty when it is none. */
  static Optional<PanelTarget> parse(String argument) {
    Matcher parts = FORM.matcher(argument);
    return parts.matches()
        ? Optional.of(
            new PanelTarget(
                '"' + parts.group(1) + '"',
                Long.parseLong(parts.group(2)),
                parts.group(3),
                Optional.ofNullable(parts.group(4)).orElse("")))
        : Optional.empty();
  }

  PanelTarget with(String newWord) {
    return new PanelTarget(etag, version, subject, newWord);
  }

  /** Whether it can be carried, with any word. */
  boolean fits() {
    String longest = with("x".repeat(LONGEST_WORD)).argument();
    return longest.length() <= CustomId.LONGEST_ARGUMENT && FORM.matcher(longest).matches();
  }

  /** The custom id with this target. */
  String id(String action) {
    return new CustomId(action, argument()).toString();
  }

  private String argument() {
    String bare = etag.replace("\"", "") + " " + version + " " + subject;
    return word.isEmpty() ? bare : bare + " " + word;
  }
}
