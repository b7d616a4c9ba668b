package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/** How one setting is shown with all of its value; words can be copied from there. */
final class FullView {

  // Together below the 4,096 characters of a description.
  private static final int LONGEST_VALUE = 1600;
  private static final int LONGEST_DAMAGE = 500;

  private FullView() {}

  static MessageCreateData setting(Settings settings, Setting setting, Phrases phrases) {
    List<String> parts = new ArrayList<>();
    parts.add(
        phrases.say(
            "config.full.key",
            new KeyWords(settings.guildId(), phrases).label(setting.key()),
            KeyWords.code(setting.key())));
    if (setting.damage() != null) {
      parts.add(
          phrases.say("config.full.damaged", Markdown.line(setting.damage(), LONGEST_DAMAGE)));
    }
    parts.add(value(settings, setting, setting.value(), LONGEST_VALUE, phrases));
    if (setting.changed()) {
      parts.add(phrases.say("config.full.default"));
      parts.add(value(settings, setting, setting.defaultValue(), LONGEST_VALUE, phrases));
    }
    EmbedBuilder embed =
        ConfigurationEmbeds.embed(phrases.say("config.full.title"), String.join("\n", parts));
    return new MessageCreateBuilder()
        .setEmbeds(ConfigurationEmbeds.addFooter(embed, settings.version(), phrases).build())
        .build();
  }

  /** A value of a setting; words such that they can be copied. */
  static String value(
      Settings settings, Setting setting, @Nullable Object value, int limit, Phrases phrases) {
    return value instanceof String text
            && setting.definition().getKind() == ConfigurationValueKind.TEMPLATE
        ? Markdown.codeBlock(text, limit)
        : new ValueWords(settings.guildId(), phrases).say(setting.definition(), value, limit);
  }
}
