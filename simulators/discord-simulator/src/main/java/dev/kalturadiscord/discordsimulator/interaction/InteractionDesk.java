package dev.kalturadiscord.discordsimulator.interaction;

import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.event.SimulatorEvent;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps all interactions and their deadlines: 3 seconds to the first answer, 15 minutes for all
 * that follows.
 */
public final class InteractionDesk {
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(3);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
  private static final String NO_ANSWER = "application did not respond";

  private final Clock clock;
  private final EventBus events;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Interaction> byId = new HashMap<>();
  private final Map<String, Interaction> byToken = new HashMap<>();
  private final Set<Interaction> pending = new HashSet<>();

  public InteractionDesk(Clock clock, EventBus events) {
    this.clock = clock;
    this.events = events;
  }

  Instant now() {
    return clock.instant();
  }

  void open(Interaction.Origin origin) {
    locked(
        () -> {
          Interaction interaction = new Interaction(origin);
          byId.put(origin.id(), interaction);
          byToken.put(origin.token(), interaction);
          pending.add(interaction);
          published(interaction);
          return interaction;
        });
  }

  /**
   * Takes the first answer to an interaction.
   *
   * @param answering checks and carries out the answer; when it fails the interaction stays open
   * @throws ApiError 10062 when it is unknown or too late, 40060 when it was answered before
   */
  <T> T acknowledge(String id, String token, int callbackType, Function<Interaction, T> answering) {
    return locked(
        () -> {
          Interaction interaction = byId.get(id);
          if (interaction == null || !interaction.origin().token().equals(token)) {
            throw ApiError.unknownInteraction();
          }
          if (interaction.acknowledgement() != null) {
            throw ApiError.alreadyAcknowledged();
          }
          failWhenOverdue(interaction);
          if (interaction.state() == InteractionState.FAILED) {
            throw ApiError.unknownInteraction();
          }
          T answer = answering.apply(interaction);
          Duration taken = Duration.between(interaction.origin().createdAt(), now());
          interaction.acknowledged(callbackType, taken.toMillis());
          pending.remove(interaction);
          published(interaction);
          return answer;
        });
  }

  /**
   * Does something with an answered interaction on behalf of the application.
   *
   * @throws ApiError 10015 when the token is unknown or nothing was answered yet, 50027 when the
   *     token has expired
   */
  <T> T withToken(String token, Function<Interaction, T> action) {
    return locked(
        () -> {
          Interaction interaction = byToken.get(token);
          if (interaction == null || interaction.acknowledgement() == null) {
            throw ApiError.unknownWebhook();
          }
          if (now().isAfter(interaction.origin().createdAt().plus(TOKEN_LIFE))) {
            throw ApiError.invalidWebhookToken();
          }
          InteractionState before = interaction.state();
          T result = action.apply(interaction);
          if (interaction.state() != before) {
            published(interaction);
          }
          return result;
        });
  }

  /** Reads an interaction while nothing changes it. */
  <T> Optional<T> read(String id, Function<Interaction, T> reading) {
    return locked(() -> Optional.ofNullable(byId.get(id)).map(reading));
  }

  /**
   * Waits until an interaction is complete or failed.
   *
   * @param longest how long to wait at most, in real time
   */
  void await(String id, Duration longest) throws InterruptedException {
    lock.lock();
    try {
      long left = longest.toNanos();
      Interaction interaction = byId.get(id);
      while (interaction != null && !interaction.state().over() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Fails every interaction whose time to answer is over. */
  public void failOverdue() {
    locked(
        () -> {
          List.copyOf(pending).forEach(this::failWhenOverdue);
          return true;
        });
  }

  /** Forgets all interactions. */
  public void clear() {
    locked(
        () -> {
          byId.clear();
          byToken.clear();
          pending.clear();
          changed.signalAll();
          return true;
        });
  }

  private void failWhenOverdue(Interaction interaction) {
    Instant deadline = interaction.origin().createdAt().plus(TIME_TO_ANSWER);
    if (interaction.state() == InteractionState.PENDING && now().isAfter(deadline)) {
      interaction.failed(NO_ANSWER);
      pending.remove(interaction);
      published(interaction);
    }
  }

  private void published(Interaction interaction) {
    changed.signalAll();
    events.publish(
        new SimulatorEvent(
            "interaction",
            Json.object()
                .put("id", interaction.origin().id())
                .put("state", interaction.state().word())
                .put("failure", interaction.failure()),
            interaction.origin().userId()));
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
