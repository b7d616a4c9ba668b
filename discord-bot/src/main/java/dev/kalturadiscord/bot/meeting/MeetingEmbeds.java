package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.text.Colours;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import net.dv8tion.jda.api.EmbedBuilder;

/** What all embeds of meetings have in common. */
final class MeetingEmbeds {

  // Discord's own blue, and a grey that shows in its dark and light themes.
  private static final Map<MeetingState, Integer> COLOURS =
      Map.of(
          MeetingState.SCHEDULED, 0x5865F2,
          MeetingState.LIVE, Colours.KALTURA_GREEN,
          MeetingState.ENDED, 0x80848E,
          MeetingState.CANCELLED, 0x80848E);

  private MeetingEmbeds() {}

  /** The colour of what is told to a channel, 0xRRGGBB. */
  static int colour(MeetingState state) {
    return COLOURS.getOrDefault(state, Colours.KALTURA_GREEN);
  }

  static EmbedBuilder embed(String footer, TemporalAccessor timestamp) {
    return new EmbedBuilder()
        .setColor(Colours.KALTURA_GREEN)
        .setFooter(footer)
        .setTimestamp(timestamp);
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
