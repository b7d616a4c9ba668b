package dev.kalturadiscord.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.client.generated.ApiException;
import dev.kalturadiscord.client.model.Problem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What the failures of generated operations mean. Their messages hold whole answers and are left
 * behind: an answer can hold a secret.
 */
final class Failures {

  private final ObjectMapper mapper;
  private final Clock clock;

  Failures(ObjectMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  KalturaDiscordException translate(ApiException e) {
    Throwable cause = e.getCause();
    if (cause instanceof JsonProcessingException unreadable) {
      return ConnectionException.unreadable(place(unreadable));
    }
    if (e.getCode() == 0) {
      return ConnectionException.broken(cause);
    }
    if (e.getResponseHeaders() == null) {
      // The generated code misses a required argument.
      throw new IllegalArgumentException(e.getMessage());
    }
    return ProblemTypes.exception(
        new Refusal(problem(e), RetryAfter.of(e.getResponseHeaders(), clock)));
  }

  private Problem problem(ApiException e) {
    Problem known = document(e.getResponseBody());
    return known != null
        ? known
        : new Problem()
            .status(e.getCode())
            .title("HTTP " + e.getCode())
            .type("about:blank")
            .code(e.getCode() >= 502 && e.getCode() <= 504 ? "unavailable" : "unknown")
            .requestId(e.getResponseHeaders().firstValue("X-Request-Id").orElse("none"));
  }

  /** Null when it is none: a proxy in between may answer with anything. */
  private @Nullable Problem document(@Nullable String body) {
    try {
      Problem problem = body == null ? null : mapper.readValue(body, Problem.class);
      return problem != null && problem.getCode() != null && problem.getStatus() != null
          ? problem
          : null;
    } catch (JsonProcessingException notAProblem) {
      return null;
    }
  }

  /** Names of fields only: Jackson's own message can quote values. */
  private static String place(JsonProcessingException unreadable) {
    return unreadable instanceof JsonMappingException mapping
        ? mapping.getPathReference()
        : "no JSON";
  }
}
