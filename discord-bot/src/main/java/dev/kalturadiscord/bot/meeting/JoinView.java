package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.JoinLink;
import dev.kalturadiscord.client.model.Meeting;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How a personal join link is shown; only ever to its person. */
final class JoinView {

  private JoinView() {}

  static MessageCreateData link(Meeting meeting, JoinLink link, Phrases phrases) {
    EmbedBuilder embed =
        MeetingEmbeds.of(meeting, "join.title", meeting.getCreatedAt(), phrases)
            .setDescription(MeetingWords.description(meeting, phrases));
    return new MessageCreateBuilder()
        .setContent(
            phrases.say(
                "join.content",
                MeetingWords.inlineType(meeting, phrases),
                MeetingWords.relative(link.expiresAt())))
        .setEmbeds(MeetingEmbeds.addType(embed, meeting, phrases).build())
        .setComponents(
            ActionRow.of(Button.link(link.url().toString(), phrases.say("button.join-now"))))
        .build();
  }
}
