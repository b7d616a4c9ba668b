package dev.kalturadiscord.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.client.generated.ApiException;
import dev.kalturadiscord.client.model.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs generated operations: turns their failures into {@link KalturaDiscordException}s and repeats
 * what is safe to repeat. Every operation of the API is: reading, changing and ending meetings are
 * idempotent, creating carries an idempotency key, what is removed twice is not there the second
 * time, a superfluous join or watch link merely expires, and a change of the configuration names
 * the state that it is meant for.
 */
final class Calls {

  /** A generated operation with its arguments bound. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws ApiException;
  }

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  private final ObjectMapper mapper;
  private final Duration retryFor;

  /**
   * @param retryFor for how long to go on after a first failure; zero for a single attempt
   */
  Calls(ObjectMapper mapper, Duration retryFor) {
    this.mapper = mapper;
    this.retryFor = retryFor;
  }

  <T> T run(Call<T> call) {
    long deadline = System.nanoTime() + retryFor.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return call.run();
      } catch (ApiException e) {
        KalturaDiscordException failure = translate(e);
        Duration wait = pauseBefore(failure, pause);
        if (wait == null || System.nanoTime() + wait.toNanos() > deadline) {
          throw failure;
        }
        sleep(wait, failure);
        pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    }
  }

  private static @Nullable Duration pauseBefore(KalturaDiscordException failure, Duration pause) {
    if (failure instanceof ProblemException problem) {
      return problem.isTransient() ? problem.retryAfter().orElse(pause) : null;
    }
    return pause;
  }

  private KalturaDiscordException translate(ApiException e) {
    if (e.getCode() == 0) {
      return new ConnectionException("The server cannot be reached", e.getCause());
    }
    return new ProblemException(problem(e), retryAfter(e));
  }

  private Problem problem(ApiException e) {
    try {
      Problem problem =
          e.getResponseBody() == null ? null : mapper.readValue(e.getResponseBody(), Problem.class);
      if (problem != null && problem.getCode() != null && problem.getStatus() != null) {
        return problem;
      }
    } catch (JsonProcessingException notAProblem) {
      // Falls through: a proxy in between may answer with anything.
    }
    return new Problem()
        .status(e.getCode())
        .title("HTTP " + e.getCode())
        .type("about:blank")
        .code(e.getCode() == 503 || e.getCode() == 502 ? "unavailable" : "unknown")
        .requestId(header(e, "X-Request-Id", "none"));
  }

  private static @Nullable Duration retryAfter(ApiException e) {
    try {
      return Duration.ofSeconds(Long.parseLong(header(e, "Retry-After", "")));
    } catch (NumberFormatException absentOrDate) {
      return null;
    }
  }

  private static String header(ApiException e, String name, String otherwise) {
    return e.getResponseHeaders() == null
        ? otherwise
        : e.getResponseHeaders().firstValue(name).orElse(otherwise);
  }

  private static void sleep(Duration wait, KalturaDiscordException failure) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
