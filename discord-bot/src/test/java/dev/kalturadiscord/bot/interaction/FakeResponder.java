package dev.kalturadiscord.bot.interaction;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Remembers what would go to Discord. */
final class FakeResponder implements Responder {

  final List<String> sent = new CopyOnWriteArrayList<>();
  final CompletableFuture<Void> acknowledged = new CompletableFuture<>();

  /** Discord takes acknowledgements at once. */
  static FakeResponder willing() {
    FakeResponder responder = new FakeResponder();
    responder.acknowledged.complete(null);
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
  public void answer(MessageCreateData message) {
    sent.add("answer " + message.getContent());
  }

  @Override
  public void whisper(String sentence) {
    sent.add("whisper " + sentence);
  }
}
