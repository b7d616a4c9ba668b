package dev.kalturadiscord.bot.delivery;

import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.ProblemException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Times in which the server gives no deliveries: how long to wait between attempts, and one line in
 * the log when such a time begins and one when it is over. For one thread.
 */
final class LeaseTrouble {

  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(LeaseTrouble.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration PAUSE_WHILE_REFUSED = Duration.ofMinutes(1);

  private enum Kind {
    NONE,
    AWAY,
    REFUSED
  }

  private Kind kind = Kind.NONE;
  private Duration pause = FIRST_PAUSE;

  /** How long to wait after a failed attempt. */
  Duration pauseAfter(KalturaDiscordException failure) {
    if (failure instanceof ProblemException problem
        && (problem.status() == 401 || problem.status() == 403)) {
      if (kind != Kind.REFUSED) {
        LOG.error(
            "No messages are posted: the server does not let this client lease deliveries ({}). "
                + "Its API client needs the scope deliveries:lease",
            failure.getMessage());
      }
      kind = Kind.REFUSED;
      return PAUSE_WHILE_REFUSED;
    }
    if (kind != Kind.AWAY) {
      LOG.warn("No messages are posted until the server is back: {}", failure.getMessage());
      kind = Kind.AWAY;
      pause = FIRST_PAUSE;
    }
    Duration now = longer(pause, wished(failure));
    pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    return now;
  }

  /** After an attempt that succeeded. */
  void over() {
    if (kind != Kind.NONE) {
      LOG.info("Messages are posted again");
      kind = Kind.NONE;
      pause = FIRST_PAUSE;
    }
  }

  private static Duration wished(KalturaDiscordException failure) {
    return failure instanceof ProblemException problem
        ? shorter(problem.retryAfter().orElse(Duration.ZERO), PAUSE_WHILE_REFUSED)
        : Duration.ZERO;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
