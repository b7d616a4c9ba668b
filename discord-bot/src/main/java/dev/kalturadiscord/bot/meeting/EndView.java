package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How a meeting is shown to the one who just ended or cancelled it. */
final class EndView {

  private EndView() {}

  static MessageCreateData ended(Meeting meeting, String endedBy, Phrases phrases) {
    boolean cancelled = meeting.getState() == MeetingState.CANCELLED;
    EmbedBuilder embed =
        MeetingEmbeds.of(
                meeting,
                cancelled ? "end.cancelled.title" : "end.ended.title",
                meeting.getEndsAt(),
                phrases)
            .setDescription(phrases.say(cancelled ? "end.cancelled.text" : "end.ended.text"))
            .addField(phrases.say("end.field.ended-by"), MeetingWords.person(endedBy), true);
    return new MessageCreateBuilder()
        .setEmbeds(MeetingEmbeds.addType(embed, meeting, phrases).build())
        .build();
  }
}
