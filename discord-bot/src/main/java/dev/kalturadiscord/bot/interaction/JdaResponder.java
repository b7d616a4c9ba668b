package dev.kalturadiscord.bot.interaction;

import java.util.concurrent.CompletionStage;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers through JDA.
 *
 * @param reply the interaction
 * @param receipt since when Discord waits
 */
record JdaResponder(IReplyCallback reply, Receipt receipt) implements Responder {

  private static final Logger LOG = LoggerFactory.getLogger(JdaResponder.class);

  /** JDA repeats what a gateway could not pass on, but no 500; editing twice does no harm. */
  private static final int MOST_ATTEMPTS = 3;

  @Override
  public CompletionStage<InteractionHook> acknowledge(Ack ack) {
    return switch (ack) {
      case PRIVATE_REPLY -> timed(reply.deferReply(true).submit());
      case PUBLIC_REPLY -> timed(reply.deferReply(false).submit());
      case POST, EDIT, PRIVATE_EDIT -> {
        if (!(reply instanceof IMessageEditCallback edit)) {
          throw new IllegalStateException("Commands have no message to edit");
        }
        yield timed(edit.deferEdit().submit());
      }
    };
  }

  private CompletionStage<InteractionHook> timed(CompletionStage<InteractionHook> sent) {
    return sent.whenComplete(
        (hook, failure) -> {
          if (failure == null) {
            receipt.acknowledged();
          }
        });
  }

  @Override
  public void decline(String sentence) {
    reply
        .reply(sentence)
        .setEphemeral(true)
        .queue(
            sent -> receipt.acknowledged(),
            failure -> LOG.warn("Could not decline: {}", failure.toString()));
  }

  @Override
  public void open(Modal form) {
    if (!(reply instanceof IModalCallback modal)) {
      throw new IllegalStateException("A form cannot open another one");
    }
    modal.replyModal(form).complete();
    receipt.acknowledged();
  }

  @Override
  public void answer(MessageCreateData message) {
    MessageEditData edit = MessageEditData.fromCreateData(message);
    for (int attempt = 1; ; attempt++) {
      try {
        reply.getHook().editOriginal(edit).complete();
        return;
      } catch (ErrorResponseException e) {
        if (!e.isServerError() || attempt == MOST_ATTEMPTS) {
          throw e;
        }
        LOG.info("Answering again: {}", e.getMessage());
      }
    }
  }

  @Override
  public void post(MessageCreateData message) {
    reply.getHook().sendMessage(message).complete();
  }

  @Override
  public void whisper(String sentence) {
    reply.getHook().sendMessage(sentence).setEphemeral(true).complete();
  }
}
