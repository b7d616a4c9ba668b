package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One interaction from the acknowledgement to the answer, on a thread of its own.
 *
 * @param deprecation what the person is told after the answer
 */
record Errand(
    Request request,
    Responder responder,
    Ack ack,
    CompletionStage<?> acknowledged,
    Function<DiscordMemberGrant, Invocation> invocation,
    Feature feature,
    Optional<Deprecation> deprecation,
    Texts texts) {

  String outcome() {
    try {
      acknowledged.toCompletableFuture().get();
    } catch (ExecutionException e) {
      return Outcome.lost("acknowledgement", e.getCause());
    } catch (InterruptedException e) {
      return Outcome.lost("acknowledgement", e);
    }
    Attempt<MessageCreateData> attempt =
        Attempt.at(() -> feature.run(invocation.apply(request.member().get())));
    // The deadline interrupts the feature, but the answer must still get out.
    boolean late = Thread.interrupted();
    try {
      String outcome =
          switch (attempt) {
            case Attempt.Done<MessageCreateData>(MessageCreateData message) -> {
              if (ack == Ack.POST) {
                responder.post(message);
              } else {
                responder.answer(message);
              }
              yield late ? "answered late" : "answered";
            }
            case Attempt.Failed<MessageCreateData>(Failure failure, Button remedy) -> {
              answer(failure, remedy);
              yield failure.getClass().getSimpleName();
            }
          };
      deprecation.ifPresent(this::advise);
      return outcome;
    } catch (RuntimeException e) {
      return Outcome.lost("answer", e);
    }
  }

  // The answer is out: that a hint does not get through is no loss of it.
  private void advise(Deprecation reason) {
    try {
      responder.whisper(reason.advice(request.name(), texts.in(request.userLocale())));
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Errand.class).warn("Could not advise: {}", e.toString());
    }
  }

  private void answer(Failure failure, @Nullable Button remedy) {
    String sentence =
        FailureSentences.say(
            failure,
            texts.in(ack == Ack.PUBLIC_REPLY ? request.guildLocale() : request.userLocale()));
    if (ack.keepsMessage()) {
      responder.whisper(sentence); // the message with the button stays as it is
    } else {
      MessageCreateBuilder message = new MessageCreateBuilder().setContent(sentence);
      if (remedy != null) {
        message.setComponents(ActionRow.of(remedy));
      }
      responder.answer(message.build());
    }
  }
}
