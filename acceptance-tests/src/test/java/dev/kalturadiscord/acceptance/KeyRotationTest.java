package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys are exchanged while programs use the API, and none of them notices. */
@ExtendWith(Stack.class)
class KeyRotationTest {
  private static final int ROTATIONS = 3;

  private final RunningStack stack;

  KeyRotationTest(RunningStack stack) {
    this.stack = stack;
  }

  @Test
  void noRequestFailsWhileKeysAreExchanged() {
    Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    Set<String> usedKeys = new ConcurrentSkipListSet<>();
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger requests = new AtomicInteger();
    try (SecondServer second = SecondServer.start(stack);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (URI server : new URI[] {stack.ports().serverUrl(), second.url()}) {
        Rest issuing = stack.rest().at(server);
        for (URI asked : new URI[] {stack.ports().serverUrl(), second.url()}) {
          var unused =
              threads.submit(
                  () -> {
                    while (!done.get()) {
                      String token = issuing.token(MIA, CAMPUS);
                      usedKeys.add(keyOf(token));
                      int status = new DiscordLogin(asked).statusWith(token);
                      answers.merge(status, 1, Integer::sum);
                      requests.incrementAndGet();
                    }
                    return null;
                  });
        }
      }
      try {
        Waiting.until("the first key is in use", () -> !usedKeys.isEmpty());
        for (int i = 0; i < ROTATIONS; i++) {
          int before = usedKeys.size();
          rotate();
          Waiting.until("a new key signs", () -> usedKeys.size() > before);
          int then = requests.get();
          Waiting.until("it was used for a while", () -> requests.get() > then + 50);
        }
      } finally {
        done.set(true);
      }
    }

    assertThat(answers).containsOnlyKeys(200);
    assertThat(usedKeys).hasSizeGreaterThan(ROTATIONS);
    assertThat(publishedKeys()).containsAll(usedKeys);
  }

  private void rotate() {
    Map<String, String> settings = new TreeMap<>(SecondServer.database(stack));
    settings.put("DATA_DIRECTORY", stack.data().resolve("server").toString());
    settings.put("PUBLIC_BASE_URL", stack.ports().serverUrl().toString());
    settings.putAll(RunningStack.OF_TESTS);
    try (Program admin = Program.admin("rotate-keys", settings, "keys", "rotate")) {
      assertThat(admin.awaitEnd()).as(admin.output()).isZero();
    }
  }

  private Set<String> publishedKeys() {
    Set<String> ids = new ConcurrentSkipListSet<>();
    Web.get(stack.ports().serverUrl().resolve("/.well-known/jwks.json"))
        .json(200)
        .path("keys")
        .forEach(key -> ids.add(key.path("kid").asText()));
    return ids;
  }

  private static String keyOf(String token) {
    try {
      JsonNode header =
          Web.JSON.readTree(
              java.util.Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))));
      return header.path("kid").asText();
    } catch (java.io.IOException e) {
      throw new AssertionError("No token", e);
    }
  }
}
