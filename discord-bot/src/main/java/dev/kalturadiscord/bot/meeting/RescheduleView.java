package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import java.time.OffsetDateTime;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How a changed meeting is shown to the one who changed it: as it is, and as it was. */
final class RescheduleView {

  private RescheduleView() {}

  static MessageCreateData changed(Meeting before, Meeting after, Phrases phrases) {
    EmbedBuilder embed =
        MeetingEmbeds.of(after, "reschedule.title", after.getCreatedAt(), phrases)
            .addField(
                phrases.say("meeting.field.starts"),
                time(before.getStartsAt(), after.getStartsAt(), phrases),
                false)
            .addField(
                phrases.say("meeting.field.ends"),
                time(before.getEndsAt(), after.getEndsAt(), phrases),
                false);
    if (!before.getTitle().equals(after.getTitle())) {
      embed.addField(
          phrases.say("reschedule.field.was-called"), MeetingWords.title(before, phrases), false);
    }
    return new MessageCreateBuilder()
        .setContent(
            phrases.say(
                isSame(before, after) ? "reschedule.same" : "reschedule.content",
                MeetingWords.inlineType(after, phrases)))
        .setEmbeds(MeetingEmbeds.addType(embed, after, phrases).build())
        .setComponents(
            ActionRow.of(
                MeetingButtons.join(after.getId(), phrases.say("button.join")),
                MeetingButtons.share(after.getId(), phrases)))
        .build();
  }

  private static boolean isSame(Meeting before, Meeting after) {
    return before.getTitle().equals(after.getTitle())
        && before.getStartsAt().isEqual(after.getStartsAt())
        && before.getEndsAt().isEqual(after.getEndsAt());
  }

  private static String time(OffsetDateTime before, OffsetDateTime after, Phrases phrases) {
    String now = MeetingWords.absolute(after);
    return before.isEqual(after)
        ? now
        : phrases.say(
            "reschedule.time", now, MeetingWords.relative(after), MeetingWords.absolute(before));
  }
}
