package dev.kalturadiscord.bot.configuration;

import static net.dv8tion.jda.api.interactions.commands.OptionType.BOOLEAN;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.ConfigurationState;
import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /kaltura-config-reset}. */
final class ResetConfiguration {

  private static final String NAME = "kaltura-config-reset";
  private static final String CONFIRM = "confirm";

  private final KnownKeys known;

  ResetConfiguration(KnownKeys known) {
    this.known = known;
  }

  SlashCommand command() {
    return new SlashCommand(
        NAME,
        Ack.PRIVATE_REPLY,
        ResetConfiguration::definition,
        new ForAdministrators(this::reset));
  }

  private MessageCreateData reset(Invocation invocation) {
    Phrases phrases = invocation.phrases();
    Keys keys = known.of(invocation.server());
    Optional<ConfigurationSection> section = SectionOption.of(invocation);
    ConfigurationState state = invocation.server().configuration().get();
    Settings before = Settings.of(state, keys);
    if (!invocation.option(CONFIRM).equals(Optional.of("true"))) {
      return ChangeView.unconfirmed(before, section, phrases);
    }
    if (Difference.toDefaults(before, section).isEmpty()) {
      return ChangeView.nothingToReset(section, phrases);
    }
    try {
      ConfigurationState changed = reset(invocation.server(), state.etag(), section);
      Settings after = Settings.of(changed, keys);
      return ChangeView.changed(
          phrases.say("config.reset.title"),
          Difference.between(before, after),
          after,
          changed,
          phrases);
    } catch (ProblemException e) {
      return TooLate.answer(e, before, phrases.say("config.meanwhile.again"), invocation);
    }
  }

  private static ConfigurationState reset(
      MemberClient server, String etag, Optional<ConfigurationSection> section) {
    return section
        .map(one -> server.configuration().reset(etag, one))
        .orElseGet(() -> server.configuration().reset(etag));
  }

  private static SlashCommandData definition(Phrases phrases) {
    return Commands.slash(NAME, phrases.say("command.config-reset"))
        .addOption(BOOLEAN, CONFIRM, phrases.say("command.config-reset.confirm"), true)
        .addOptions(SectionOption.oneOrAll(phrases.say("command.config-reset.section"), phrases));
  }
}
