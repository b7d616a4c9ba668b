package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.MeetingType;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a meeting is called when nobody says it: after the person who starts it. */
final class DefaultTitle {

  /** As the server counts: in UTF-8. */
  private static final int MOST_BYTES = 256;

  private static final int LONGEST_NAME = 100;
  private static final String ELLIPSIS = "…";
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{C}]*");

  private DefaultTitle() {}

  /**
   * The title.
   *
   * @param displayName of the person, as people wrote it; may hold anything
   * @param type null when it is left to the guild
   * @param phrases in the language of the guild, since all see the title
   */
  static String of(String displayName, @Nullable MeetingType type, Phrases phrases) {
    String name = Markdown.plain(displayName, LONGEST_NAME);
    if (INVISIBLE.matcher(name).matches()) {
      return phrases.say("start.default-title.nobody");
    }
    String key = key(type);
    return phrases.say(key, cut(name, MOST_BYTES - bytes(phrases.say(key, ""))));
  }

  private static String key(@Nullable MeetingType type) {
    return switch (type) {
      case WEBINAR -> "start.default-title.webinar";
      case CLASSROOM -> "start.default-title.classroom";
      case null, default -> "start.default-title";
    };
  }

  /** At most so many bytes, never cutting through what people see as one sign. */
  private static String cut(String text, int most) {
    if (bytes(text) <= most) {
      return text;
    }
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(text);
    int end = 0;
    for (int next = signs.next(); next != BreakIterator.DONE; next = signs.next()) {
      if (bytes(text.substring(0, next)) > most - bytes(ELLIPSIS)) {
        break;
      }
      end = next;
    }
    return text.substring(0, end).strip() + ELLIPSIS;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
