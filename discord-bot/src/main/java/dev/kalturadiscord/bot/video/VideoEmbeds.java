package dev.kalturadiscord.bot.video;

import java.time.temporal.TemporalAccessor;
import net.dv8tion.jda.api.EmbedBuilder;

/** What all embeds of videos have in common. */
final class VideoEmbeds {

  private static final int KALTURA_GREEN = 0x00B171;

  private VideoEmbeds() {}

  static EmbedBuilder embed(String footer, TemporalAccessor timestamp) {
    return new EmbedBuilder().setColor(KALTURA_GREEN).setFooter(footer).setTimestamp(timestamp);
  }
}
