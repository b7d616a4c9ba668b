package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import java.util.Map;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /kaltura-end} and the End buttons. */
public final class EndMeeting implements Feature {

  public SlashCommand command() {
    return new SlashCommand(
        "kaltura-end",
        Ack.PRIVATE_REPLY,
        EndMeeting::definition,
        this,
        Map.of(MeetingIds.OPTION, MeetingSuggestions.ACTIVE));
  }

  public ComponentAction button() {
    return new ComponentAction(MeetingButtons.END, Ack.PRIVATE_REPLY, this);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    String id = MeetingIds.of(invocation);
    Meeting before = invocation.server().meetings().get(id);
    if (OverView.isOver(before)) {
      return OverView.over(before, invocation.phrases());
    }
    Meeting after = invocation.server().meetings().end(id);
    return EndView.ended(after, invocation.member().getDisplayName(), invocation.phrases());
  }

  private static SlashCommandData definition(Phrases phrases) {
    return Commands.slash("kaltura-end", phrases.say("command.end"))
        .addOptions(MeetingIds.definition(phrases.say("command.end.meeting-id")));
  }
}
