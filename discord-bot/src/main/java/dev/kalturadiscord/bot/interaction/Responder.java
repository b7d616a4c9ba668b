package dev.kalturadiscord.bot.interaction;

import java.util.concurrent.CompletionStage;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The way back to Discord for one interaction. */
public interface Responder {

  /** Sends the acknowledgement at once; completes when Discord took it, fails when it did not. */
  CompletionStage<?> acknowledge(Ack ack);

  /** Instead of an acknowledgement: a private sentence. Does not wait; failures are only logged. */
  void decline(String sentence);

  /** Instead of an acknowledgement: a form. Waits until Discord took it. */
  void open(Modal form);

  /** After an acknowledgement: the answer, in place of the waiting sign or the clicked message. */
  void answer(MessageCreateData message);

  /** After an acknowledgement: a further message for everybody in the channel. */
  void post(MessageCreateData message);

  /** After an acknowledgement: a further message that only the person sees. */
  void whisper(String sentence);
}
