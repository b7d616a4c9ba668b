package dev.kalturadiscord.kalturasimulator.notification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notification on its way.
 *
 * @param nextAttemptAt unix seconds; null when there will be none
 */
record Delivery(
    @JsonUnwrapped WebhookRequest request,
    State state,
    List<Attempt> attempts,
    @Nullable Long nextAttemptAt) {
  private static final int MOST_ATTEMPTS = 3;
  private static final long SECONDS_BETWEEN_ATTEMPTS = 60;

  /** How far it is. */
  enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }

  /**
   * One try to deliver.
   *
   * @param at unix seconds
   * @param status what the receiver answered; 0 for no answer
   * @param error why there was no answer; empty for an answer
   */
  record Attempt(long at, int status, String error) {
    boolean succeeded() {
      return status == 200 || status == 204;
    }
  }

  static Delivery of(WebhookRequest request, long now) {
    return new Delivery(request, State.WAITING, List.of(), now);
  }

  boolean isDue(long now) {
    return nextAttemptAt != null && nextAttemptAt <= now;
  }

  Delivery after(Attempt attempt) {
    List<Attempt> all = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
    if (attempt.succeeded()) {
      return new Delivery(request, State.DELIVERED, all, null);
    }
    return all.size() >= MOST_ATTEMPTS
        ? new Delivery(request, State.GIVEN_UP, all, null)
        : new Delivery(request, State.WAITING, all, attempt.at() + SECONDS_BETWEEN_ATTEMPTS);
  }

  /** The same after one more success that nobody needed. */
  Delivery afterDouble(Attempt attempt) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    return new Delivery(request, state, List.copyOf(all), nextAttemptAt);
  }
}
