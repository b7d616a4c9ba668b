package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.client.KalturaDiscordException;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.components.buttons.Button;
import org.jspecify.annotations.Nullable;
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

  /**
   * Why there is nothing.
   *
   * @param remedy a button that may help
   */
  record Failed<T>(Failure failure, @Nullable Button remedy) implements Attempt<T> {
    Failed(Failure failure) {
      this(failure, null);
    }
  }

  /** Does the work; whatever it throws becomes a failure. */
  static <T> Attempt<T> at(Work<T> work) {
    Logger log = LoggerFactory.getLogger(Attempt.class);
    try {
      return new Done<>(work.call());
    } catch (KalturaDiscordException e) {
      warn(log, e);
      return new Failed<>(Failure.of(e));
    } catch (FailureException e) {
      if (e.getCause() instanceof KalturaDiscordException cause) {
        warn(log, cause);
      }
      return new Failed<>(e.failure(), e.remedy());
    } catch (InterruptedException e) {
      return new Failed<>(new Failure.TryAgain(null));
    } catch (ExecutionException | RuntimeException e) {
      log.error("A fault of the bot", e);
      return new Failed<>(new Failure.Unexpected(null));
    }
  }

  private static void warn(Logger log, KalturaDiscordException e) {
    String cause = e.getCause() == null ? "" : " (" + e.getCause() + ")";
    log.warn("No result: {}{}", e.getMessage(), cause);
  }
}
