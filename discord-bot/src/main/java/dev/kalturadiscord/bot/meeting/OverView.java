package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What people hear who press a button of a meeting that is over. */
final class OverView {

  private OverView() {}

  static boolean isOver(Meeting meeting) {
    return meeting.getState() == MeetingState.ENDED || meeting.getState() == MeetingState.CANCELLED;
  }

  static MessageCreateData over(Meeting meeting, Phrases phrases) {
    boolean cancelled = meeting.getState() == MeetingState.CANCELLED;
    return new MessageCreateBuilder()
        .setContent(
            phrases.say(
                cancelled ? "over.cancelled" : "over.ended",
                MeetingWords.inlineType(meeting, phrases),
                MeetingWords.title(meeting, phrases),
                MeetingWords.relative(meeting.getEndsAt())))
        .build();
  }
}
