package dev.kalturadiscord.bot.help;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /kaltura-help}: what the one who asks may do here. */
public final class ShowHelp implements Feature {

  private static final String NAME = "kaltura-help";

  private final List<SlashCommand> others;

  /**
   * @param others all other commands, in the order in which people should see them
   */
  public ShowHelp(List<SlashCommand> others) {
    this.others = List.copyOf(others);
  }

  public SlashCommand command() {
    return new SlashCommand(
        NAME,
        Ack.PRIVATE_REPLY,
        phrases -> Commands.slash(NAME, phrases.say("command.help")),
        this);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    List<SlashCommand> all = Stream.concat(others.stream(), Stream.of(command())).toList();
    return HelpView.of(all, invocation.server().permissions(), invocation.phrases());
  }
}
