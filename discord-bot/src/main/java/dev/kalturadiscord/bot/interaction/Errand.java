package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One interaction from the acknowledgement to the answer, on a thread of its own. */
record Errand(
    Request request,
    Responder responder,
    Ack ack,
    CompletionStage<?> acknowledged,
    Function<DiscordMemberGrant, Invocation> invocation,
    Feature feature,
    Texts texts,
    InteractionCounts counts)
    implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Errand.class);
  private static final int UNKNOWN_INTERACTION = 10062;
  private static final int ALREADY_ACKNOWLEDGED = 40060;

  private sealed interface Result {
    record Done(MessageCreateData message) implements Result {}

    record Failed(Failure failure) implements Result {}
  }

  @Override
  public void run() {
    MDC.put("interaction", request.id());
    MDC.put("guild", request.guildId());
    MDC.put("command", request.label());
    long start = System.nanoTime();
    String outcome = outcome();
    counts.add(outcome);
    LOG.info("{} after {} ms", outcome, (System.nanoTime() - start) / 1_000_000);
    MDC.clear();
  }

  private String outcome() {
    try {
      acknowledged.toCompletableFuture().get();
    } catch (ExecutionException e) {
      return lost("acknowledgement", e.getCause());
    } catch (InterruptedException e) {
      return lost("acknowledgement", e);
    }
    Result result = result();
    // The deadline interrupts the feature, but the answer must still get out.
    boolean late = Thread.interrupted();
    try {
      return switch (result) {
        case Result.Done done -> {
          responder.answer(done.message());
          yield late ? "answered late" : "answered";
        }
        case Result.Failed failed -> {
          answer(failed.failure());
          yield failed.failure().getClass().getSimpleName();
        }
      };
    } catch (RuntimeException e) {
      return lost("answer", e);
    }
  }

  private Result result() {
    try {
      return new Result.Done(feature.run(invocation.apply(request.member().get())));
    } catch (KalturaDiscordException e) {
      String cause = e.getCause() == null ? "" : " (" + e.getCause() + ")";
      LOG.warn("No result: {}{}", e.getMessage(), cause);
      return new Result.Failed(Failure.of(e));
    } catch (FailureException e) {
      return new Result.Failed(e.failure());
    } catch (InterruptedException e) {
      return new Result.Failed(new Failure.TryAgain(null));
    } catch (ExecutionException | RuntimeException e) {
      LOG.error("A fault of the bot", e);
      return new Result.Failed(new Failure.Unexpected(null));
    }
  }

  private void answer(Failure failure) {
    String sentence =
        FailureSentences.say(
            failure,
            texts.in(ack == Ack.PUBLIC_REPLY ? request.guildLocale() : request.userLocale()));
    if (ack == Ack.EDIT) {
      responder.whisper(sentence); // the message with the button stays as it is
    } else {
      responder.answer(new MessageCreateBuilder().setContent(sentence).build());
    }
  }

  /** Discord does not take an answer any more (or never did): nothing can be told to the person. */
  private static String lost(String what, @Nullable Throwable cause) {
    if (cause instanceof ErrorResponseException refused
        && (refused.getErrorCode() == UNKNOWN_INTERACTION
            || refused.getErrorCode() == ALREADY_ACKNOWLEDGED)) {
      LOG.warn("Discord did not take the {}: {}", what, refused.getMessage());
    } else {
      LOG.error("The {} could not be sent", what, cause);
    }
    return "lost " + what;
  }
}
