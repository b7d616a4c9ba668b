package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.text.Template;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingInvitation;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The Share buttons: an invitation for everybody in the channel, in the guild's own words. */
public final class ShareMeeting implements Feature {

  private static final int GONE = 410;

  public ComponentAction button() {
    return new ComponentAction(MeetingButtons.SHARE, Ack.POST, this);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    String id = MeetingIds.of(invocation);
    try {
      return view(invocation.server().shareMeeting(id), invocation);
    } catch (ProblemException e) {
      if (e.status() != GONE) {
        throw e;
      }
      Meeting meeting = invocation.server().getMeeting(id);
      if (!OverView.isOver(meeting)) {
        throw e;
      }
      return OverView.over(meeting, invocation.phrases());
    }
  }

  private static MessageCreateData view(MeetingInvitation invitation, Invocation invocation) {
    Meeting meeting = invitation.getMeeting();
    if (OverView.isOver(meeting)) {
      return OverView.over(meeting, invocation.phrases());
    }
    String sharedBy = invocation.member().getDisplayName();
    String content =
        new Template(invitation.getTemplate())
            .render(
                InvitationWords.of(meeting, sharedBy, invocation.phrases()),
                Template.LONGEST_MESSAGE);
    return ShareView.invitation(
        meeting, content, invitation.getMentionsAllowed(), sharedBy, invocation.phrases());
  }
}
