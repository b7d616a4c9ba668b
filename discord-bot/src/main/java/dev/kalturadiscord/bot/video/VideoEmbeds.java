package dev.kalturadiscord.bot.video;

import dev.kalturadiscord.bot.text.Colours;
import java.time.temporal.TemporalAccessor;
import net.dv8tion.jda.api.EmbedBuilder;

/** What all embeds of videos have in common. */
final class VideoEmbeds {

  private VideoEmbeds() {}

  static EmbedBuilder embed(String footer, TemporalAccessor timestamp) {
    return new EmbedBuilder()
        .setColor(Colours.KALTURA_GREEN)
        .setFooter(footer)
        .setTimestamp(timestamp);
  }
}
