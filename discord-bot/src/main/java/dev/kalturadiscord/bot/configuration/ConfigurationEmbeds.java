package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.text.Colours;
import dev.kalturadiscord.bot.text.Phrases;
import net.dv8tion.jda.api.EmbedBuilder;

/** What all embeds of the configuration have in common. */
final class ConfigurationEmbeds {

  private ConfigurationEmbeds() {}

  static EmbedBuilder embed(String title, String description) {
    return new EmbedBuilder()
        .setColor(Colours.KALTURA_GREEN)
        .setTitle(title)
        .setDescription(description);
  }

  /** Ends a message with the version that it shows. */
  static EmbedBuilder addFooter(EmbedBuilder embed, long version, Phrases phrases) {
    return embed.setFooter(phrases.say("config.footer", version));
  }
}
