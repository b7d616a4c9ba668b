package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Template;
import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryOccasion;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** How a meeting is shown to a whole channel, by its state: before, while and after it is. */
public final class MessageView {

  private static final Set<MentionType> OF_MANY =
      EnumSet.of(MentionType.EVERYONE, MentionType.HERE, MentionType.ROLE);

  private MessageView() {}

  /**
   * The message that a delivery wants. The guild's words stand in it until the meeting is over, as
   * they invite; only the guild itself can mention many people in them.
   */
  public static MessageCreateData of(Delivery delivery, Phrases phrases) {
    Meeting meeting = delivery.getMeeting();
    MessageCreateBuilder message =
        new MessageCreateBuilder()
            .setContent(content(delivery, phrases))
            .setAllowedMentions(
                delivery.getMentionsAllowed() ? OF_MANY : EnumSet.noneOf(MentionType.class))
            .setEmbeds(embed(delivery, phrases).build());
    button(meeting, phrases).ifPresent(button -> message.setComponents(ActionRow.of(button)));
    return message.build();
  }

  /** The same for a message that is there already: nobody is pinged again. */
  public static MessageEditData edit(Delivery delivery, Phrases phrases) {
    return MessageEditBuilder.fromCreateData(of(delivery, phrases))
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .build();
  }

  // Never empty once it is over: where the bot may not embed, there would be nothing left.
  private static String content(Delivery delivery, Phrases phrases) {
    Meeting meeting = delivery.getMeeting();
    String template = delivery.getTemplate();
    return switch (meeting.getState()) {
      case ENDED -> phrases.say("message.ended", MeetingWords.inlineType(meeting, phrases));
      case CANCELLED -> phrases.say("message.cancelled", MeetingWords.inlineType(meeting, phrases));
      case SCHEDULED, LIVE, UNKNOWN_DEFAULT_OPEN_API ->
          template == null
              ? ""
              : new Template(template)
                  .render(
                      InvitationWords.of(meeting, requestedBy(delivery, phrases), phrases),
                      Template.LONGEST_MESSAGE);
    };
  }

  private static String requestedBy(Delivery delivery, Phrases phrases) {
    String name = delivery.getRequestedBy();
    return name == null ? phrases.say("message.application") : name;
  }

  private static EmbedBuilder embed(Delivery delivery, Phrases phrases) {
    Meeting meeting = delivery.getMeeting();
    EmbedBuilder embed =
        MeetingEmbeds.of(
                meeting,
                titleKey(meeting.getState()),
                OverView.isOver(meeting) ? meeting.getEndsAt() : meeting.getCreatedAt(),
                phrases)
            .setColor(MeetingEmbeds.colour(meeting.getState()))
            .setDescription(MeetingWords.description(meeting, phrases))
            .addField(
                phrases.say("message.field.host"),
                MeetingWords.mention(meeting.getHostDiscordUserId()),
                true);
    String sharedBy = delivery.getRequestedBy();
    if (delivery.getOccasion() == DeliveryOccasion.MEETING_SHARE && sharedBy != null) {
      embed.addField(phrases.say("share.field.shared-by"), MeetingWords.person(sharedBy), true);
    }
    return addTimes(embed, meeting, phrases);
  }

  private static String titleKey(MeetingState state) {
    return switch (state) {
      case ENDED -> "end.ended.title";
      case CANCELLED -> "end.cancelled.title";
      case SCHEDULED, LIVE, UNKNOWN_DEFAULT_OPEN_API -> "message.title";
    };
  }

  private static EmbedBuilder addTimes(EmbedBuilder embed, Meeting meeting, Phrases phrases) {
    String begins =
        phrases.say(
            "message.time",
            MeetingWords.absolute(meeting.getStartsAt()),
            MeetingWords.relative(meeting.getStartsAt()));
    String ends = MeetingWords.absolute(meeting.getEndsAt());
    return switch (meeting.getState()) {
      case SCHEDULED, UNKNOWN_DEFAULT_OPEN_API ->
          embed
              .addField(phrases.say("meeting.field.starts"), begins, true)
              .addField(phrases.say("meeting.field.ends"), ends, true);
      case LIVE ->
          embed
              .addField(phrases.say("message.field.live-since"), begins, true)
              .addField(phrases.say("meeting.field.ends"), ends, true);
      case ENDED ->
          embed
              .addField(phrases.say("message.field.ended"), ends, true)
              .addField(phrases.say("message.field.took"), took(meeting, phrases), true)
              .addField(
                  phrases.say("end.field.ended-by"),
                  whoEnded(meeting, "message.ended-by-itself", phrases),
                  true);
      case CANCELLED ->
          embed
              .addField(
                  phrases.say("message.field.would-start"),
                  MeetingWords.absolute(meeting.getStartsAt()),
                  true)
              .addField(phrases.say("message.field.cancelled"), ends, true)
              .addField(
                  phrases.say("message.field.cancelled-by"),
                  whoEnded(meeting, "message.application", phrases),
                  true);
    };
  }

  private static String took(Meeting meeting, Phrases phrases) {
    return MeetingWords.duration(
        Duration.between(meeting.getStartsAt(), meeting.getEndsAt()), phrases);
  }

  private static String whoEnded(Meeting meeting, String nobodyKey, Phrases phrases) {
    String userId = meeting.getEndedByDiscordUserId();
    return userId == null ? phrases.say(nobodyKey) : MeetingWords.mention(userId);
  }

  private static Optional<Button> button(Meeting meeting, Phrases phrases) {
    return switch (meeting.getState()) {
      case ENDED ->
          Optional.of(
              MeetingButtons.openRecordings(meeting.getId(), phrases.say("button.recordings")));
      case CANCELLED -> Optional.empty();
      case SCHEDULED, LIVE, UNKNOWN_DEFAULT_OPEN_API ->
          Optional.of(MeetingButtons.join(meeting.getId(), phrases.say("button.join")));
    };
  }
}
