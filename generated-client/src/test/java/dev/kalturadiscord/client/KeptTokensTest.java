package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeptTokensTest {

  private final AtomicInteger issued = new AtomicInteger();
  // Near its end: clocks of this kind run over.
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
  private int life = 600;
  private final KeptTokens<DiscordMemberGrant> tokens =
      new KeptTokens<>(this::issue, MemberIdentity::of, 3, nanos::get);

  @Test
  void aTokenIsFetchedOnce() {
    assertThat(tokens.get(member())).isEqualTo("token-1");
    assertThat(tokens.get(member())).isEqualTo("token-1");
  }

  @Test
  void whatTheServerDoesNotLookAtMakesNoDifference() {
    tokens.get(member().roleIds(List.of("7", "8")).avatarUrl(URI.create("https://a.example/1")));

    assertThat(
            tokens.get(
                member().roleIds(List.of("8", "7")).avatarUrl(URI.create("https://a.example/2"))))
        .isEqualTo("token-1");
  }

  @Test
  void whatDiscordSaysDifferentlyIsAnotherToken() {
    tokens.get(member());

    assertThat(
            List.of(
                member().guildId("2"),
                member().userId("4"),
                member().displayName("Ada L."),
                member().roleIds(List.of("7")),
                member().permissions("8")))
        .extracting(tokens::get)
        .containsExactly("token-2", "token-3", "token-4", "token-5", "token-6");
  }

  @ParameterizedTest
  @CsvSource({"600, 569, 571", "60, 53, 55"})
  void aNewOneIsFetchedShortlyBeforeTheOldOneEnds(int seconds, int good, int tooOld) {
    life = seconds;
    tokens.get(member());

    pass(Duration.ofSeconds(good));
    assertThat(tokens.get(member())).isEqualTo("token-1");

    pass(Duration.ofSeconds(tooOld - good));
    assertThat(tokens.get(member())).isEqualTo("token-2");
  }

  @Test
  void theOneThatWasNotUsedForLongestGoesFirst() {
    tokens.get(member().userId("a"));
    tokens.get(member().userId("b"));
    tokens.get(member().userId("c"));
    tokens.get(member().userId("a"));
    tokens.get(member().userId("d"));

    assertThat(tokens.get(member().userId("a"))).isEqualTo("token-1");
    assertThat(tokens.get(member().userId("b"))).isEqualTo("token-5");
  }

  @Test
  void aRefusedTokenIsForgottenUnlessItWasReplaced() {
    tokens.get(member());

    tokens.drop(member(), "token-1");
    assertThat(tokens.get(member())).isEqualTo("token-2");

    tokens.drop(member(), "token-1");
    assertThat(tokens.get(member())).isEqualTo("token-2");
  }

  @Test
  void aFailureIsToldAndNotKept() {
    KeptTokens<DiscordMemberGrant> failing =
        new KeptTokens<>(
            member -> {
              if (issued.incrementAndGet() == 1) {
                throw ConnectionException.broken(null);
              }
              return issue(member);
            },
            MemberIdentity::of,
            3,
            nanos::get);

    assertThatThrownBy(() -> failing.get(member())).isInstanceOf(ConnectionException.class);
    assertThat(failing.get(member())).startsWith("token-");
  }

  @Test
  void fiftyCallsAtOnceAskForOneToken() throws Exception {
    int callers = 50;
    CountDownLatch allAsk = new CountDownLatch(callers);
    KeptTokens<DiscordMemberGrant> slow =
        new KeptTokens<>(
            member -> {
              awaitUninterrupted(allAsk);
              return issue(member);
            },
            MemberIdentity::of,
            3,
            nanos::get);
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        answers.add(
            threads.submit(
                () -> {
                  allAsk.countDown();
                  return slow.get(member());
                }));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("token-1");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(issued).hasValue(1);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private AccessToken issue(DiscordMemberGrant member) {
    return new AccessToken("token-" + issued.incrementAndGet(), life, null, null, null, null, null);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static DiscordMemberGrant member() {
    return new DiscordMemberGrant()
        .guildId("1")
        .userId("3")
        .displayName("Ada")
        .roleIds(List.of())
        .permissions("0");
  }
}
