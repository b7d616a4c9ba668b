package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.client.model.Meeting;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The Share buttons: an invitation for everybody in the channel, who is not pinged. */
public final class ShareMeeting implements Feature {

  public ComponentAction button() {
    return new ComponentAction(MeetingButtons.SHARE, Ack.PUBLIC_REPLY, this);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    Meeting meeting = invocation.server().getMeeting(MeetingIds.of(invocation));
    return OverView.isOver(meeting)
        ? OverView.over(meeting, invocation.phrases())
        : ShareView.invitation(meeting, invocation.member().getDisplayName(), invocation.phrases());
  }
}
