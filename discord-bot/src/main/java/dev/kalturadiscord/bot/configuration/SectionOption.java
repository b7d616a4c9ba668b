package dev.kalturadiscord.bot.configuration;

import static net.dv8tion.jda.api.interactions.commands.OptionType.STRING;

import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The option of commands that names a section of the configuration. */
final class SectionOption {

  static final String ALL = "all";

  private static final String NAME = "section";

  private SectionOption() {}

  /** One section, to be chosen. */
  static OptionData one(String description, Phrases phrases) {
    return withSections(new OptionData(STRING, NAME, description, true), phrases);
  }

  /** One section or all of them, which is what nothing means, too. */
  static OptionData oneOrAll(String description, Phrases phrases) {
    return withSections(
        new OptionData(STRING, NAME, description, false)
            .addChoice(phrases.say("config.all-sections"), ALL),
        phrases);
  }

  private static OptionData withSections(OptionData option, Phrases phrases) {
    for (ConfigurationSection section : Keys.sections()) {
      option.addChoice(KeyWords.section(section, phrases), section.getValue());
    }
    return option;
  }

  /** The section that was chosen; empty for all. */
  static Optional<ConfigurationSection> of(Invocation invocation) {
    return invocation.option(NAME).flatMap(SectionOption::parse);
  }

  /** Reads a section's name; empty for anything else. */
  static Optional<ConfigurationSection> parse(String name) {
    return Keys.sections().stream()
        .filter(section -> section.getValue().equalsIgnoreCase(name.strip()))
        .findFirst();
  }
}
