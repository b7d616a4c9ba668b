package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How a meeting is shown to a whole channel. */
final class ShareView {

  private static final Set<MentionType> OF_MANY =
      EnumSet.of(MentionType.EVERYONE, MentionType.HERE, MentionType.ROLE);

  private ShareView() {}

  /**
   * An invitation.
   *
   * @param content the guild's words, in which only the guild itself can mention many people
   * @param mentionsAllowed whether they are pinged then
   */
  static MessageCreateData invitation(
      Meeting meeting, String content, boolean mentionsAllowed, String sharedBy, Phrases phrases) {
    EmbedBuilder embed =
        MeetingEmbeds.of(meeting, "join.title", meeting.getCreatedAt(), phrases)
            .setDescription(MeetingWords.description(meeting, phrases));
    MeetingEmbeds.addType(embed, meeting, phrases)
        .addField(phrases.say("share.field.shared-by"), MeetingWords.person(sharedBy), true);
    return new MessageCreateBuilder()
        .setContent(content)
        .setAllowedMentions(mentionsAllowed ? OF_MANY : EnumSet.noneOf(MentionType.class))
        .setEmbeds(embed.build())
        .setComponents(
            ActionRow.of(MeetingButtons.join(meeting.getId(), phrases.say("button.join"))))
        .build();
  }
}
