package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.ConfigurationState;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How a change of the configuration is shown to the one who made it. */
final class ChangeView {

  /** Buttons with a version and an ETag: {@code 8:"8-3f2a9c1e"}. */
  static final String UNDO = "configundo";

  private ChangeView() {}

  /** What was changed, with a button that undoes it unless something is changed after it. */
  static MessageCreateData changed(
      String title,
      List<Difference> differences,
      Settings settings,
      ConfigurationState state,
      Phrases phrases) {
    EmbedBuilder embed =
        ConfigurationEmbeds.embed(
            title, ChangeWords.list(settings.guildId(), differences, phrases));
    MessageCreateBuilder message =
        new MessageCreateBuilder()
            .setEmbeds(ConfigurationEmbeds.addFooter(embed, settings.version(), phrases).build());
    String argument = settings.version() + ":" + state.etag();
    if (argument.length() <= CustomId.LONGEST_ARGUMENT) {
      message.setComponents(
          ActionRow.of(
              Button.secondary(
                  new CustomId(UNDO, argument).toString(), phrases.say("config.undo"))));
    }
    return message.build();
  }

  /** A setting that was as wished before; empty when there was no single one. */
  static MessageCreateData unchanged(String guildId, Optional<Setting> setting, Phrases phrases) {
    return sentence(
        setting
            .map(
                same ->
                    phrases.say(
                        "config.update.same", new SettingLine(guildId, 600, phrases).say(same)))
            .orElseGet(() -> phrases.say("config.update.nothing")));
  }

  /**
   * What a reset would do that was not confirmed.
   *
   * @param section empty for all
   */
  static MessageCreateData unconfirmed(
      Settings settings, Optional<ConfigurationSection> section, Phrases phrases) {
    List<Difference> differences = Difference.toDefaults(settings, section);
    if (differences.isEmpty()) {
      return nothingToReset(section, phrases);
    }
    EmbedBuilder embed =
        ConfigurationEmbeds.embed(
            phrases.say("config.reset.unconfirmed.title"),
            ChangeWords.list(settings.guildId(), differences, phrases));
    return new MessageCreateBuilder()
        .setContent(phrases.say("config.reset.unconfirmed"))
        .setEmbeds(ConfigurationEmbeds.addFooter(embed, settings.version(), phrases).build())
        .build();
  }

  static MessageCreateData nothingToReset(Optional<ConfigurationSection> section, Phrases phrases) {
    return sentence(
        section
            .map(one -> phrases.say("config.reset.nothing-in", KeyWords.section(one, phrases)))
            .orElseGet(() -> phrases.say("config.reset.nothing")));
  }

  static MessageCreateData sentence(String text) {
    return new MessageCreateBuilder().setContent(text).build();
  }
}
