package dev.kalturadiscord.bot.interaction;

import java.util.concurrent.CompletionStage;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers through JDA.
 *
 * @param reply the interaction
 * @param edit the same one if it came from a message that can be changed, else null
 */
record JdaResponder(IReplyCallback reply, @Nullable IMessageEditCallback edit)
    implements Responder {

  private static final Logger LOG = LoggerFactory.getLogger(JdaResponder.class);

  @Override
  public CompletionStage<InteractionHook> acknowledge(Ack ack) {
    return switch (ack) {
      case PRIVATE_REPLY -> reply.deferReply(true).submit();
      case PUBLIC_REPLY -> reply.deferReply(false).submit();
      case EDIT -> {
        if (edit == null) {
          throw new IllegalStateException("Only buttons have a message to edit");
        }
        yield edit.deferEdit().submit();
      }
    };
  }

  @Override
  public void decline(String sentence) {
    reply
        .reply(sentence)
        .setEphemeral(true)
        .queue(sent -> {}, failure -> LOG.warn("Could not decline: {}", failure.toString()));
  }

  @Override
  public void answer(MessageCreateData message) {
    reply.getHook().editOriginal(MessageEditData.fromCreateData(message)).complete();
  }

  @Override
  public void whisper(String sentence) {
    reply.getHook().sendMessage(sentence).setEphemeral(true).complete();
  }
}
