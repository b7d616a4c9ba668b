package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.client.generated.ApiClient;
import dev.kalturadiscord.client.generated.ApiException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Repetitions, on a clock that only pauses move. */
final class CallsTest {

  private static final Duration RETRY_FOR = Duration.ofSeconds(20);

  private final Queue<ApiException> failures = new ArrayDeque<>();
  private final List<Long> pauses = new ArrayList<>();
  private int attempts;
  private long nanos = Long.MAX_VALUE - 5; // clocks of this kind run over
  private double chance;

  @Test
  void pausesGrowUpToFourSecondsUntilTheTimeIsOver() {
    chance = 1;
    fail(20, () -> problem(503, "unavailable", Map.of()));

    assertThat(failure(Calls.Repeating.HARMLESS)).isInstanceOf(Problems.UnavailableException.class);

    assertThat(pauses).startsWith(250L, 500L, 1000L, 2000L, 4000L, 4000L, 4000L);
    assertThat(pauses.stream().mapToLong(p -> p).sum()).isBetween(15_000L, 20_000L);
  }

  @Test
  void pausesVaryByChance() {
    chance = 0;
    fail(2, () -> problem(503, "unavailable", Map.of()));

    run(Calls.Repeating.HARMLESS);

    assertThat(pauses).containsExactly(125L, 250L);
  }

  @Test
  void theServerIsNeverAskedSoonerThanItSays() {
    chance = 0;
    fail(1, () -> problem(429, "too_many_requests", Map.of("Retry-After", "7")));

    run(Calls.Repeating.HARMLESS);

    assertThat(pauses).containsExactly(7000L);
  }

  @Test
  void butABitLaterByChance() {
    chance = 1;
    fail(1, () -> problem(429, "too_many_requests", Map.of("Retry-After", "2")));

    run(Calls.Repeating.HARMLESS);

    assertThat(pauses).containsExactly(3000L);
  }

  @Test
  void aDateIsHonouredToo() {
    fail(
        1,
        () ->
            problem(
                503,
                "unavailable",
                Map.of(
                    "Retry-After", "Mon, 30 Nov 2026 10:00:09 GMT",
                    "Date", "Mon, 30 Nov 2026 10:00:00 GMT")));

    run(Calls.Repeating.HARMLESS);

    assertThat(pauses).containsExactly(9000L);
  }

  @Test
  void whatTakesLongerThanThereIsTimeIsToldAtOnce() {
    fail(1, () -> problem(429, "too_many_requests", Map.of("Retry-After", "21")));

    assertThat(failure(Calls.Repeating.HARMLESS))
        .isInstanceOf(Problems.TooManyRequestsException.class);

    assertThat(pauses).isEmpty();
  }

  @Test
  void whatCountsEachTimeIsNotRepeatedOnceItMayHaveBegun() {
    List<ApiException> maybeBegun =
        List.of(
            problem(503, "unavailable", Map.of("Retry-After", "0")),
            problem(409, "in_progress", Map.of("Retry-After", "0")),
            problem(502, "", Map.of()),
            new ApiException(new IOException("reset")),
            new ApiException(new HttpTimeoutException("no answer")));
    for (ApiException failure : maybeBegun) {
      attempts = 0;
      failures.add(failure);
      assertThat(failure(Calls.Repeating.IF_NOT_BEGUN)).isNotNull();
      assertThat(attempts).isEqualTo(1);

      failures.add(failure);
      assertThatCode(() -> run(Calls.Repeating.HARMLESS)).doesNotThrowAnyException();
    }
  }

  @Test
  void whatCertainlyDidNotBeginIsRepeatedInAnyCase() {
    failures.add(problem(429, "too_many_requests", Map.of("Retry-After", "0")));
    failures.add(new ApiException(new ConnectException("refused")));
    failures.add(new ApiException(new HttpConnectTimeoutException("no connection")));

    run(Calls.Repeating.IF_NOT_BEGUN);

    assertThat(attempts).isEqualTo(4);
  }

  @Test
  void saysWhetherACallMayHaveTakenEffect() {
    failures.add(new ApiException(new HttpTimeoutException("no answer")));
    assertThat(failure(Calls.Repeating.IF_NOT_BEGUN))
        .isInstanceOfSatisfying(
            ConnectionException.class, e -> assertThat(e.isNeverSent()).isFalse());

    fail(100, () -> new ApiException(new ConnectException("refused")));
    assertThat(failure(Calls.Repeating.IF_NOT_BEGUN))
        .isInstanceOfSatisfying(
            ConnectionException.class, e -> assertThat(e.isNeverSent()).isTrue());
  }

  @Test
  void refusalsAreFinal() {
    fail(1, () -> problem(409, "conflict", Map.of("Retry-After", "0")));

    assertThat(failure(Calls.Repeating.HARMLESS)).isInstanceOf(Problems.ConflictException.class);
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void whoIsInterruptedStaysSo() {
    fail(1, () -> problem(503, "unavailable", Map.of()));
    Calls calls =
        calls(
            millis -> {
              throw new InterruptedException();
            });

    KalturaDiscordException failure =
        catchThrowableOfType(
            KalturaDiscordException.class,
            () -> calls.run(Calls.Repeating.HARMLESS, this::attempt));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.getSuppressed()).hasExactlyElementsOfTypes(InterruptedException.class);
  }

  private KalturaDiscordException failure(Calls.Repeating repeating) {
    return catchThrowableOfType(KalturaDiscordException.class, () -> run(repeating));
  }

  private void run(Calls.Repeating repeating) {
    String unused =
        calls(
                millis -> {
                  pauses.add(millis);
                  nanos += Duration.ofMillis(millis).toNanos();
                })
            .run(repeating, this::attempt);
  }

  private Calls calls(Calls.Sleep sleep) {
    return new Calls(
        new Failures(ApiClient.createDefaultObjectMapper(), Clock.systemUTC()),
        RETRY_FOR,
        () -> nanos,
        () -> chance,
        sleep);
  }

  private String attempt() throws ApiException {
    attempts++;
    ApiException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    return "done";
  }

  private void fail(int times, java.util.function.Supplier<ApiException> failure) {
    for (int i = 0; i < times; i++) {
      failures.add(failure.get());
    }
  }

  private static ApiException problem(int status, String code, Map<String, String> headers) {
    Map<String, List<String>> all = new java.util.HashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    String body =
        "{\"type\":\"t\",\"title\":\"t\",\"status\":%d,\"code\":\"%s\",\"requestId\":\"r\"}"
            .formatted(status, code);
    return new ApiException(
        status,
        "failed",
        HttpHeaders.of(all, (name, value) -> true),
        code.isEmpty() ? "<html>" : body);
  }
}
