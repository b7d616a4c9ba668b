package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import java.time.temporal.TemporalAccessor;
import net.dv8tion.jda.api.EmbedBuilder;

/** What all embeds of meetings have in common. */
final class MeetingEmbeds {

  private static final int KALTURA_GREEN = 0x00B171;

  private MeetingEmbeds() {}

  static EmbedBuilder embed(String footer, TemporalAccessor timestamp) {
    return new EmbedBuilder().setColor(KALTURA_GREEN).setFooter(footer).setTimestamp(timestamp);
  }

  /**
   * Begins the embed of one meeting.
   *
   * @param titleKey a phrase with type and title
   */
  static EmbedBuilder of(
      Meeting meeting, String titleKey, TemporalAccessor timestamp, Phrases phrases) {
    boolean stale = Boolean.TRUE.equals(meeting.getStale());
    return embed(phrases.say(stale ? "meeting.footer.stale" : "meeting.footer"), timestamp)
        .setTitle(MeetingWords.embedTitle(titleKey, meeting, phrases))
        .addField(phrases.say("meeting.field.id"), meeting.getId(), true);
  }

  static EmbedBuilder addType(EmbedBuilder embed, Meeting meeting, Phrases phrases) {
    return embed.addField(
        phrases.say("meeting.field.type"), MeetingWords.type(meeting, phrases), true);
  }
}
