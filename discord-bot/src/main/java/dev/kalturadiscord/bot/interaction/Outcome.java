package dev.kalturadiscord.bot.interaction;

import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Work on an interaction whose end is noted: in the log, where all lines of it carry the
 * interaction, and in the metrics.
 *
 * @param work gives how it ended, in a few fixed words
 */
record Outcome(Request request, InteractionMetrics metrics, Supplier<String> work)
    implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Outcome.class);
  private static final int UNKNOWN_INTERACTION = 10062;
  private static final int ALREADY_ACKNOWLEDGED = 40060;

  @Override
  public void run() {
    MDC.put("interaction", request.id());
    MDC.put("guild", request.guildId());
    MDC.put("command", request.label());
    long start = System.nanoTime();
    String outcome = work.get();
    metrics.ended(request, outcome);
    LOG.info("{} after {} ms", outcome, (System.nanoTime() - start) / 1_000_000);
    MDC.clear();
  }

  /** Discord does not take an answer any more (or never did): nothing can be told to the person. */
  static String lost(String what, @Nullable Throwable cause) {
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
