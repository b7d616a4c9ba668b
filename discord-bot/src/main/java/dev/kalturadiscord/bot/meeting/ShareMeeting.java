package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.NeededRoles;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.Meeting;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * The Share buttons: an invitation for everybody in the channel, which the server has delivered.
 * For whoever could write there themselves; the server relies on that.
 */
public final class ShareMeeting implements Feature {

  private static final int GONE = 410;

  private final AccessNotes notes;

  public ShareMeeting(AccessNotes notes) {
    this.notes = notes;
  }

  public ComponentAction button() {
    return new ComponentAction(MeetingButtons.SHARE, Ack.PRIVATE_REPLY, this);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    String id = MeetingIds.of(invocation);
    invocation.requireWriting();
    try {
      Meeting meeting =
          invocation
              .server()
              .meetings()
              .share(invocation.request().id(), id, invocation.request().channelId())
              .getMeeting();
      if (OverView.isOver(meeting)) {
        return OverView.over(meeting, invocation.phrases());
      }
      Phrases phrases = invocation.phrases();
      return new MessageCreateBuilder()
          .setContent(
              notes.note(phrases.say("share.done"), phrases.say("share.waiting"), invocation))
          .build();
    } catch (ProblemException e) {
      if (e.code().equals("forbidden") && e.requiredRole().isPresent()) {
        throw new FailureException(
            new Failure.SharingLeftToOthers(NeededRoles.of(e), e.requestId()));
      }
      if (e.status() != GONE) {
        throw e;
      }
      Meeting meeting = invocation.server().meetings().get(id);
      if (!OverView.isOver(meeting)) {
        throw e;
      }
      return OverView.over(meeting, invocation.phrases());
    }
  }
}
