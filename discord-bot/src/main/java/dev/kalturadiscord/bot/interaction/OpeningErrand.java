package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.util.function.Consumer;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * One interaction up to its first response, on a thread of its own.
 *
 * @param acknowledge goes on with an acknowledgement, on another thread
 */
record OpeningErrand(
    Request request,
    Responder responder,
    Function<DiscordMemberGrant, Invocation> invocation,
    Opening opening,
    Consumer<FirstResponse.Acknowledgement> acknowledge,
    Texts texts) {

  String outcome() {
    Attempt<FirstResponse> attempt =
        Attempt.at(() -> opening.open(invocation.apply(request.member().get())));
    // The deadline interrupts the opening, but the response must still get out.
    boolean late = Thread.interrupted();
    try {
      return switch (attempt) {
        case Attempt.Done<FirstResponse>(FirstResponse.Form form) -> {
          responder.open(form.modal());
          yield late ? "opened late" : "opened";
        }
        case Attempt.Done<FirstResponse>(FirstResponse.Acknowledgement acknowledgement) -> {
          acknowledge.accept(acknowledgement);
          yield "went on";
        }
        case Attempt.Failed<FirstResponse>(Failure failure, Button remedy) -> {
          responder.decline(FailureSentences.say(failure, texts.in(request.userLocale())));
          yield failure.getClass().getSimpleName();
        }
      };
    } catch (RuntimeException e) {
      return Outcome.lost("form", e);
    }
  }
}
