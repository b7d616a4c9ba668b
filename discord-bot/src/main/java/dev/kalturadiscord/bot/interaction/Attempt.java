package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.client.KalturaDiscordException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of the work on an interaction: something, or why there is nothing. */
sealed interface Attempt<T> {

  /** What can be interrupted, and waits for what is still to come. */
  @FunctionalInterface
  interface Work<T> {
    T call() throws InterruptedException, ExecutionException;
  }

  record Done<T>(T result) implements Attempt<T> {}

  record Failed<T>(Failure failure) implements Attempt<T> {}

  /** Does the work; whatever it throws becomes a failure. */
  static <T> Attempt<T> at(Work<T> work) {
    Logger log = LoggerFactory.getLogger(Attempt.class);
    try {
      return new Done<>(work.call());
    } catch (KalturaDiscordException e) {
      String cause = e.getCause() == null ? "" : " (" + e.getCause() + ")";
      log.warn("No result: {}{}", e.getMessage(), cause);
      return new Failed<>(Failure.of(e));
    } catch (FailureException e) {
      return new Failed<>(e.failure());
    } catch (InterruptedException e) {
      return new Failed<>(new Failure.TryAgain(null));
    } catch (ExecutionException | RuntimeException e) {
      log.error("A fault of the bot", e);
      return new Failed<>(new Failure.Unexpected(null));
    }
  }
}
