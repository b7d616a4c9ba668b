package dev.kalturadiscord.server.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class RotationUnderLoadTest {

  private static final int CALLERS = 4;
  private static final int ROTATIONS = 4;
  private static final int REQUESTS_BETWEEN = 40;
  private static final int REQUESTS_OF_A_TOKEN = 5;

  private final Api api;
  private final Guild guild;
  private final String oldest;
  private final KeyRotation rotation = new KeysOfTheServer().rotation();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
  private final Set<String> kids = ConcurrentHashMap.newKeySet();

  RotationUnderLoadTest(Api api) {
    this.api = api;
    this.guild = new Guild(api);
    this.oldest = guild.ada();
  }

  @Test
  void noRequestIsRefusedWhileKeysChange() throws Exception {
    List<Future<?>> callers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        callers.add(threads.submit(this::callOnAndOn));
      }
      try {
        for (int i = 0; i < ROTATIONS; i++) {
          String next = rotation.rotate().kid();
          Eventually.holds(() -> assertThat(kids).contains(next));
          int so = requests.get();
          Eventually.holds(() -> assertThat(requests).hasValueGreaterThan(so + REQUESTS_BETWEEN));
        }
      } finally {
        enough.set(true);
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
    }

    assertThat(statuses).containsExactly(200);
    assertThat(kids).hasSizeGreaterThan(ROTATIONS);
    assertThat(requests).hasValueGreaterThan(ROTATIONS * REQUESTS_BETWEEN);
  }

  private void callOnAndOn() {
    while (!enough.get()) {
      String token = guild.ada();
      kids.add(new CraftedToken(token).header().path("kid").asText());
      for (int i = 0; i < REQUESTS_OF_A_TOKEN; i++) {
        call(token);
      }
      call(oldest);
    }
  }

  private void call(String token) {
    statuses.add(api.call("GET", "/api/v1/meetings").token(token).send().status());
    requests.incrementAndGet();
  }
}
