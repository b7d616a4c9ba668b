package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How a meeting is shown to a whole channel. */
final class ShareView {

  private ShareView() {}

  static MessageCreateData invitation(Meeting meeting, String sharedBy, Phrases phrases) {
    String person = MeetingWords.person(sharedBy);
    EmbedBuilder embed =
        MeetingEmbeds.of(meeting, "join.title", meeting.getCreatedAt(), phrases)
            .setDescription(MeetingWords.description(meeting, phrases));
    MeetingEmbeds.addType(embed, meeting, phrases)
        .addField(phrases.say("share.field.shared-by"), person, true);
    return new MessageCreateBuilder()
        .setContent(phrases.say("share.content", person, MeetingWords.inlineType(meeting, phrases)))
        .setEmbeds(embed.build())
        .setComponents(
            ActionRow.of(MeetingButtons.join(meeting.getId(), phrases.say("button.join"))))
        .build();
  }
}
