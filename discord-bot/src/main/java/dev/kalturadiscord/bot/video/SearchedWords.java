package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.text.Markdown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What videos are searched for, in a form that can be shown between back ticks and read again.
 *
 * @param query null for all videos
 */
record SearchedWords(@Nullable String query) {

  private static final Pattern SHOWN = Pattern.compile("`([^`]{1,200})`");

  /** Of what somebody typed; maybe nothing. */
  static SearchedWords typed(String text) {
    String words = Markdown.code(text).strip();
    return new SearchedWords(words.isEmpty() ? null : words);
  }

  /** Of a description in which they are the only thing between back ticks. */
  static SearchedWords shownIn(String description) {
    Matcher shown = SHOWN.matcher(description);
    return shown.find() ? typed(shown.group(1)) : new SearchedWords(null);
  }
}
