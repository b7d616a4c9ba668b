package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How a new meeting is shown to the one who made it. */
final class StartView {

  private StartView() {}

  /**
   * @param note what else there is to say; may be empty
   * @param nameless whether its title is not one that somebody chose: it can be renamed
   */
  static MessageCreateData created(
      Meeting meeting, String createdBy, String note, boolean nameless, Phrases phrases) {
    EmbedBuilder embed =
        MeetingEmbeds.of(meeting, "start.title", meeting.getCreatedAt(), phrases)
            .setDescription(MeetingWords.description(meeting, phrases))
            .addField(phrases.say("start.field.created-by"), MeetingWords.person(createdBy), true);
    boolean later = meeting.getState() == MeetingState.SCHEDULED;
    if (later) {
      embed
          .addField(
              phrases.say("meeting.field.starts"),
              MeetingWords.absolute(meeting.getStartsAt()),
              true)
          .addField(
              phrases.say("meeting.field.ends"), MeetingWords.absolute(meeting.getEndsAt()), true);
    }
    return new MessageCreateBuilder()
        .setContent(
            phrases.say(
                    later ? "start.content.later" : "start.content",
                    MeetingWords.inlineType(meeting, phrases),
                    MeetingWords.relative(meeting.getStartsAt()))
                + (note.isEmpty() ? "" : "\n" + note))
        .setEmbeds(MeetingEmbeds.addType(embed, meeting, phrases).build())
        .setComponents(ActionRow.of(buttons(meeting.getId(), nameless, phrases)))
        .build();
  }

  private static List<Button> buttons(String meetingId, boolean nameless, Phrases phrases) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(MeetingButtons.join(meetingId, phrases.say("button.join")));
    buttons.add(MeetingButtons.share(meetingId, phrases));
    if (nameless) {
      buttons.add(MeetingButtons.rename(meetingId, phrases));
    }
    buttons.add(MeetingButtons.end(meetingId, phrases.say("button.end")));
    return buttons;
  }
}
