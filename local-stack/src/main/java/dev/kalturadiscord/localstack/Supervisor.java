package dev.kalturadiscord.localstack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Holds the parts that run, in the order they started. The first reason to stop wins: a request, or
 * a part that ended or never became ready.
 */
final class Supervisor {
  private static final Duration POLL = Duration.ofMillis(200);

  private final HealthCheck health;
  private final Duration patience;
  private final Console console;
  private final Deque<Running> running = new ArrayDeque<>();
  private final CompletableFuture<Ending> ending = new CompletableFuture<>();

  /**
   * Holds no part yet.
   *
   * @param patience how long a part may take to become ready
   */
  Supervisor(HealthCheck health, Duration patience, Console console) {
    this.health = health;
    this.patience = patience;
    this.console = console;
  }

  /** Asks for an orderly end; returns at once. */
  void requestStop() {
    ending.complete(new Ending.Asked());
  }

  /** Reports a part that could not even be started. */
  void failed(String part, String reason) {
    ending.complete(new Ending.Failed(part, reason, List.of()));
  }

  /** Whether there is a reason to stop. */
  boolean isEnding() {
    return ending.isDone();
  }

  /** Watches a part that has no end of its own. */
  void watch(Running part) {
    running.push(part);
    var unused = part.onExit().thenAccept(code -> ending.complete(ended(part, code)));
  }

  /** Waits until the part is ready, or there is a reason to stop. The part is watched from now. */
  void awaitReady(Running part, Readiness readiness) {
    switch (readiness) {
      case Readiness.Completes() -> awaitCompletion(part);
      case Readiness.Answers answers -> awaitAnswer(part, answers);
    }
  }

  private void awaitCompletion(Running part) {
    running.push(part);
    CompletableFuture<Integer> exit = part.onExit();
    if (!within(CompletableFuture.anyOf(exit, ending), patience)) {
      ending.complete(failure(part, "did not finish within %d s".formatted(patience.toSeconds())));
    } else if (exit.isDone()) {
      running.remove(part);
      int code = exit.join();
      if (code != 0) {
        ending.complete(ended(part, code));
      }
    }
  }

  private void awaitAnswer(Running part, Readiness.Answers answers) {
    watch(part);
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ending.isDone() && !health.isUp(answers.health())) {
      if (System.nanoTime() > deadline) {
        ending.complete(
            failure(
                part,
                "was not ready within %d s (%s)"
                    .formatted(patience.toSeconds(), answers.health())));
      }
      within(ending, POLL);
    }
  }

  /** Waits for a reason to stop. */
  Ending awaitEnding() {
    return ending.join();
  }

  /** Stops all parts, the last started first. */
  void stopAll() {
    requestStop();
    while (!running.isEmpty()) {
      Running part = running.pop();
      if (!part.onExit().isDone()) {
        console.say("Stopping " + part.name());
      }
      part.stop();
    }
  }

  private static Ending ended(Running part, int code) {
    // Shells and Java alike report the death by a signal as 128 and its number.
    String signal = code > 128 ? " (signal %d)".formatted(code - 128) : "";
    return failure(part, "ended with exit code %d%s".formatted(code, signal));
  }

  private static Ending failure(Running part, String reason) {
    return new Ending.Failed(part.name(), reason, part.recentLines());
  }

  private static boolean within(CompletableFuture<?> future, Duration time) {
    try {
      var unused = future.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
