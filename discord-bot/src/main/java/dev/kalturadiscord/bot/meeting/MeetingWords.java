package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingType;
import java.time.Duration;
import java.time.OffsetDateTime;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.utils.TimeFormat;

/** How a meeting's properties are said; all of it is safe to show. */
final class MeetingWords {

  private static final int LONGEST_EMBED_TITLE = 256;
  private static final int LONGEST_TITLE_IN_SENTENCE = 256;
  private static final int LONGEST_DESCRIPTION = 4096;
  private static final int LONGEST_NAME = 200;

  private MeetingWords() {}

  /** As a label: Virtual Classroom. */
  static String type(Meeting meeting, Phrases phrases) {
    return phrases.say("type." + key(meeting.getType()));
  }

  /** Within a sentence: virtual classroom. */
  static String inlineType(Meeting meeting, Phrases phrases) {
    return phrases.say("type." + key(meeting.getType()) + ".inline");
  }

  static String title(Meeting meeting, Phrases phrases) {
    return title(meeting, LONGEST_TITLE_IN_SENTENCE, phrases);
  }

  /** The title of an embed: a phrase with type and title that Discord's limit holds. */
  static String embedTitle(String key, Meeting meeting, Phrases phrases) {
    String type = type(meeting, phrases);
    int room = LONGEST_EMBED_TITLE - phrases.say(key, type, "").length();
    return phrases.say(key, type, title(meeting, room, phrases));
  }

  /**
   * The title, literally.
   *
   * @param limit the greatest length
   */
  static String title(Meeting meeting, int limit, Phrases phrases) {
    String title = Markdown.line(meeting.getTitle(), limit);
    return title.isEmpty() ? phrases.say("meeting.untitled") : title;
  }

  static String description(Meeting meeting, Phrases phrases) {
    String description = meeting.getDescription();
    String shown = description == null ? "" : Markdown.block(description, LONGEST_DESCRIPTION);
    return shown.isEmpty() ? phrases.say("meeting.no-description") : shown;
  }

  /** The name of a person; never empty, as the server has it. */
  static String person(String displayName) {
    return Markdown.line(displayName, LONGEST_NAME);
  }

  /** A person by id; in an embed it pings nobody. */
  static String mention(String userId) {
    return UserSnowflake.fromId(userId).getAsMention();
  }

  /** How long something took: 52 minutes, 1 hour 5 minutes; what was below a minute is one. */
  static String duration(Duration duration, Phrases phrases) {
    long minutes = Math.max(1, duration.toMinutes());
    if (minutes < 60) {
      return phrases.say("meeting.minutes", minutes);
    }
    String hours = phrases.say("meeting.hours", minutes / 60);
    return minutes % 60 == 0
        ? hours
        : phrases.say("meeting.hours-and", hours, phrases.say("meeting.minutes", minutes % 60));
  }

  /** In the reader's own time zone: 5 minutes ago. */
  static String relative(OffsetDateTime time) {
    return TimeFormat.RELATIVE.format(time);
  }

  /** In the reader's own time zone: date and time. */
  static String absolute(OffsetDateTime time) {
    return TimeFormat.DATE_TIME_SHORT.format(time);
  }

  private static String key(MeetingType type) {
    return switch (type) {
      case WEBINAR -> "webinar";
      case MEETING -> "meeting";
      case CLASSROOM -> "classroom";
      case UNKNOWN_DEFAULT_OPEN_API -> "unknown";
    };
  }
}
