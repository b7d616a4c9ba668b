package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /kaltura-config-view}, its pages, and what was too long for them. */
final class ViewConfiguration {

  private static final String NAME = "kaltura-config-view";
  private static final Pattern PAGE = Pattern.compile("([a-z]+):([0-9]{1,3})");

  private final KnownKeys known;

  ViewConfiguration(KnownKeys known) {
    this.known = known;
  }

  SlashCommand command() {
    return new SlashCommand(
        NAME, Ack.PRIVATE_REPLY, ViewConfiguration::definition, new ForAdministrators(this::view));
  }

  ComponentAction pageButton() {
    return new ComponentAction(
        ConfigurationView.PAGE, Ack.PRIVATE_EDIT, new ForAdministrators(this::turn));
  }

  ComponentAction fullMenu() {
    return new ComponentAction(
        ConfigurationView.FULL, Ack.PRIVATE_REPLY, new ForAdministrators(this::full));
  }

  private MessageCreateData view(Invocation invocation) {
    return Panel.show(
        PanelState.read(invocation, known), SectionOption.of(invocation), invocation.phrases());
  }

  private MessageCreateData turn(Invocation invocation) {
    Matcher page = PAGE.matcher(invocation.argument().orElse(""));
    ConfigurationSection section =
        page.matches() ? SectionOption.parse(page.group(1)).orElse(null) : null;
    if (section == null) {
      throw new FailureException(new Failure.UnknownMenu());
    }
    PanelState state = PanelState.read(invocation, known);
    MessageCreateData shown =
        ConfigurationView.section(
            state.settings(), section, Integer.parseInt(page.group(2)), invocation.phrases());
    return PanelView.withControls(shown, state, Optional.of(section), invocation.phrases());
  }

  private MessageCreateData full(Invocation invocation) {
    Settings settings = PanelState.read(invocation, known).settings();
    return settings.all().stream()
        .filter(setting -> invocation.values().contains(setting.key()))
        .findFirst()
        .map(setting -> FullView.setting(settings, setting, invocation.phrases()))
        .orElseThrow(() -> new FailureException(new Failure.UnknownMenu()));
  }

  private static SlashCommandData definition(Phrases phrases) {
    return Commands.slash(NAME, phrases.say("command.config-view"))
        .addOptions(SectionOption.oneOrAll(phrases.say("command.config-view.section"), phrases));
  }
}
