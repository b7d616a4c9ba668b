package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Template;
import dev.kalturadiscord.bot.text.Template.Markup;
import dev.kalturadiscord.bot.text.Template.Words;
import dev.kalturadiscord.client.model.Meeting;
import java.time.Duration;
import java.util.Map;

/** What the places in a guild's words about a meeting stand for. */
final class InvitationWords {

  private InvitationWords() {}

  static Map<String, Template.Value> of(Meeting meeting, String sharedBy, Phrases phrases) {
    boolean titled = !Markdown.line(meeting.getTitle(), 1).isEmpty();
    long minutes = Duration.between(meeting.getStartsAt(), meeting.getEndsAt()).toMinutes();
    return Map.of(
        "username", new Words(sharedBy),
        "title", new Words(titled ? meeting.getTitle() : phrases.say("meeting.untitled")),
        "type", new Markup(MeetingWords.inlineType(meeting, phrases)),
        "id", new Markup(meeting.getId()),
        "creator", new Markup(MeetingWords.mention(meeting.getHostDiscordUserId())),
        "start_time", new Markup(MeetingWords.absolute(meeting.getStartsAt())),
        "end_time", new Markup(MeetingWords.absolute(meeting.getEndsAt())),
        "duration", new Markup(phrases.say("share.duration", minutes)),
        // Links are personal, so there is none to publish.
        "url", new Markup(phrases.say("message.url")));
  }
}
