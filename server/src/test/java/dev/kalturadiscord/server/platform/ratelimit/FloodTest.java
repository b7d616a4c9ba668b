package dev.kalturadiscord.server.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CallersElsewhere;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.LoggedLines;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Someone sends bad tokens without end, from behind the same address as a good neighbour. */
@ExtendWith(RunningServer.class)
final class FloodTest {

  private static final int ATTACKERS = 8;
  private static final int REQUESTS = 2_000;

  /** Fewer than a member may make. */
  private static final int NEIGHBOUR_REQUESTS = RunningServer.MEMBER_LIMIT / 2;

  private final Api api;
  private final String address = CallersElsewhere.fresh();

  FloodTest(Api api) {
    this.api = api;
  }

  @Test
  void aFloodOfBadTokensNeitherHurtsTheNeighbourNorFillsTheLog() throws Exception {
    String good = new Guild(api).ada();
    String stranger = new CraftedToken(good).signedByAStranger();
    Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    try (LoggedLines log = new LoggedLines();
        ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS)) {
      List<? extends Future<?>> flood =
          IntStream.range(0, ATTACKERS)
              .mapToObj(
                  i ->
                      attackers.submit(
                          () ->
                              IntStream.range(0, REQUESTS)
                                  .forEach(
                                      n ->
                                          answers.merge(
                                              statusWith(n % 8 == 0 ? stranger : "garbage"),
                                              1,
                                              Integer::sum))))
              .toList();
      for (int i = 0; i < NEIGHBOUR_REQUESTS && !flood.stream().allMatch(Future::isDone); i++) {
        assertThat(statusWith(good)).isEqualTo(200);
      }
      for (Future<?> attacker : flood) {
        attacker.get();
      }

      assertThat(answers)
          .containsOnly(
              Map.entry(401, answers.getOrDefault(401, 0)),
              Map.entry(429, ATTACKERS * REQUESTS - answers.getOrDefault(401, 0)));
      assertThat(answers.get(401)).isBetween(20, 25);
      assertThat(log.all()).hasSizeLessThan(20).noneMatch(line -> line.contains("Exception"));
    }
  }

  private int statusWith(String token) {
    return CallersElsewhere.from(address, api.call("GET", "/api/v1/meetings").token(token))
        .sendOutsideContract()
        .status();
  }
}
