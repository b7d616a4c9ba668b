package dev.kalturadiscord.bot.interaction;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Remembers what would go to Discord. */
final class FakeResponder implements Responder {

  final List<String> sent = new CopyOnWriteArrayList<>();
  final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
  private boolean refusesForms;

  /** Discord takes acknowledgements at once. */
  static FakeResponder willing() {
    FakeResponder responder = new FakeResponder();
    responder.acknowledged.complete(null);
    return responder;
  }

  /** Discord takes no form any more. */
  static FakeResponder refusingForms() {
    FakeResponder responder = willing();
    responder.refusesForms = true;
    return responder;
  }

  @Override
  public CompletableFuture<Void> acknowledge(Ack ack) {
    sent.add("ack " + ack);
    return acknowledged;
  }

  @Override
  public void decline(String sentence) {
    sent.add("decline " + sentence);
  }

  @Override
  public void open(Modal form) {
    if (refusesForms) {
      throw new IllegalStateException("10062");
    }
    failWhenInterrupted();
    sent.add("open " + form.getId());
  }

  @Override
  public void answer(MessageCreateData message) {
    failWhenInterrupted();
    String buttons =
        message.getComponentTree().findAll(Button.class).stream()
            .map(button -> " [" + button.getLabel() + "]")
            .collect(joining());
    sent.add("answer " + message.getContent() + buttons);
  }

  // As waiting for Discord would.
  private static void failWhenInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted");
    }
  }

  @Override
  public void post(MessageCreateData message) {
    failWhenInterrupted();
    sent.add("post " + message.getContent());
  }

  @Override
  public void whisper(String sentence) {
    sent.add("whisper " + sentence);
  }
}
