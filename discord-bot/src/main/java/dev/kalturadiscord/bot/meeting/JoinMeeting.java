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

/** {@code /kaltura-join} and the Join buttons. */
public final class JoinMeeting implements Feature {

  public SlashCommand command() {
    return new SlashCommand(
        "kaltura-join",
        Ack.PRIVATE_REPLY,
        JoinMeeting::definition,
        this,
        Map.of(MeetingIds.OPTION, MeetingSuggestions.ACTIVE));
  }

  public ComponentAction button() {
    return new ComponentAction(MeetingButtons.JOIN, Ack.PRIVATE_REPLY, this);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    String id = MeetingIds.of(invocation);
    Meeting meeting = invocation.server().meetings().get(id);
    return OverView.isOver(meeting)
        ? OverView.over(meeting, invocation.phrases())
        : JoinView.link(meeting, invocation.server().join(id), invocation.phrases());
  }

  private static SlashCommandData definition(Phrases phrases) {
    return Commands.slash("kaltura-join", phrases.say("command.join"))
        .addOptions(MeetingIds.definition(phrases.say("command.join.meeting-id")));
  }
}
