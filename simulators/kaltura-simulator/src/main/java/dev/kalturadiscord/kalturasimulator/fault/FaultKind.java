package dev.kalturadiscord.kalturasimulator.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The ways in which a call can go wrong. */
public enum FaultKind {
  /** Answers late. */
  LATENCY("latency"),
  /** Answers HTTP 503 without executing. */
  HTTP_503("http503"),
  /** Drops the connection without executing. */
  RESET("reset"),
  /** Answers ACTION_BLOCKED: too many calls. */
  ACTION_BLOCKED("actionBlocked"),
  /** Answers a plain string: too many calls, said by the cache in front. */
  RATE_LIMIT_STRING("rateLimitString"),
  /** Answers INTERNAL_SERVERL_ERROR. */
  INTERNAL_ERROR("internalError"),
  /** Answers that the KS has expired. */
  EXPIRED_KS("expiredKs"),
  /** Executes, then drops the connection without an answer. */
  EXECUTED_BUT_LOST("executedButLost"),
  /** Executes, then answers only when released. */
  HOLD("hold"),
  /** Executes, then never answers: the caller has to give up. */
  TIMEOUT_AFTER_EXECUTION("timeoutAfterExecution"),
  /** Answers an error of the API that the rule names. */
  ERROR("error"),
  /** Answers HTTP 200 with a body that is no JSON, without executing. */
  MALFORMED("malformed"),
  /** Answers HTTP 502 without executing. */
  HTTP_502("http502"),
  /** Answers HTTP 504 without executing. */
  HTTP_504("http504"),
  /** Answers HTTP 500 with an empty body, as PHP does when it dies, without executing. */
  EMPTY_500("empty500");

  private final String wireName;

  FaultKind(String wireName) {
    this.wireName = wireName;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  @JsonCreator
  static FaultKind of(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName.equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("unknown fault kind: " + name));
  }
}
