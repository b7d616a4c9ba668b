package dev.kalturadiscord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two servers on one database agree about what a guild has chosen. */
@ExtendWith(Stack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationOnTwoServersTest {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationOnTwoServersTest.class);
  private static final int WRITERS = 50;
  private static final int STEPS = 60;

  private final RunningStack stack;
  private final URI a;
  private SecondServer second;
  private URI b;
  private String guildId;

  ConfigurationOnTwoServersTest(RunningStack stack) {
    this.stack = stack;
    this.a = stack.ports().serverUrl();
  }

  @BeforeAll
  void startTheSecond() {
    second = SecondServer.start(stack);
    b = second.url();
  }

  @AfterAll
  void stopTheSecond() {
    second.close();
  }

  @BeforeEach
  void foundAGuild() {
    guildId = id(simulate("/guilds", Map.of("name", "Evening", "ownerId", Seed.ADA.id())));
  }

  @Test
  void changesOfDifferentKeysByManyAtBothServersAreAllThereAfterwards() throws Exception {
    List<String> roles = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      roles.add(id(simulate("/guilds/" + guildId + "/roles", Map.of("name", "Role " + i))));
    }
    AtomicInteger refused = new AtomicInteger();

    List<Integer> done =
        atOnce(
            i ->
                untilDone(
                    administrator(i),
                    configuration ->
                        "{\"roles\":{\"mapping\":{\"%s\":\"moderator\"}}}".formatted(roles.get(i)),
                    refused));

    Configuration ada = administrator(0);
    assertThat(done).hasSize(WRITERS);
    assertThat(ada.value("/roles/mapping").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(roles);
    assertThat(ada.at(b).read().json(200)).isEqualTo(ada.read().json(200));
    List<JsonNode> history = ada.history();
    assertThat(history).extracting(c -> c.path("version").asInt()).isEqualTo(downFrom(WRITERS));
    assertThat(history)
        .extracting(c -> c.at("/changes/0/key").asText().substring("roles.mapping.".length()))
        .containsExactlyInAnyOrderElementsOf(roles);
    LOG.info("{} changes of different keys, {} attempts came too late", WRITERS, refused);
  }

  @Test
  void ofChangesOfTheSameKeyNoneIsLostUnlessItWasRefused() throws Exception {
    administrator(0).choose("{\"meetings\":{\"joinWindowMinutes\":100}}");
    AtomicInteger refused = new AtomicInteger();

    List<Integer> written =
        atOnce(
            i ->
                untilDone(
                    administrator(i),
                    seen ->
                        "{\"meetings\":{\"joinWindowMinutes\":%d}}"
                            .formatted(seen.at("/meetings/joinWindowMinutes").asInt() + 1),
                    refused));

    assertThat(written).hasSize(WRITERS);
    Configuration ada = administrator(0);
    assertThat(ada.value("/meetings/joinWindowMinutes").asInt()).isEqualTo(100 + WRITERS);
    assertThat(ada.history())
        .extracting(c -> c.at("/changes/0/after").asInt())
        .isEqualTo(downFrom(100 + WRITERS).subList(0, WRITERS + 1));
    LOG.info("{} changes of one key, {} attempts came too late", WRITERS, refused);
  }

  @Test
  void ofChangesOfTheSameVersionOneIsDoneAndAllOthersAreRefused() throws Exception {
    String etag = administrator(0).read().header("ETag");

    List<Integer> statuses =
        atOnce(
            i ->
                administrator(i)
                    .change(etag, "{\"meetings\":{\"joinWindowMinutes\":%d}}".formatted(100 + i))
                    .status());

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 412).hasSize(WRITERS - 1);
    assertThat(administrator(0).history()).hasSize(1);
  }

  @Test
  void aChangeAtOneServerIsInForceAtTheOtherLongBeforeItWouldBeReadAgain() {
    Configuration atA = administrator(0);
    Configuration atB = atA.at(b);
    long[] millis = new long[STEPS];
    for (int i = 0; i < STEPS; i++) {
      int minutes = 200 + i;
      assertThat(atB.value("/meetings/joinWindowMinutes").asInt()).isNotEqualTo(minutes);

      atA.choose("{\"meetings\":{\"joinWindowMinutes\":%d}}".formatted(minutes));
      long changed = System.nanoTime();
      while (atB.value("/meetings/joinWindowMinutes").asInt() != minutes) {
        assertThat(System.nanoTime() - changed).isLessThan(60_000_000_000L);
      }
      millis[i] = (System.nanoTime() - changed) / 1_000_000;
    }
    Arrays.sort(millis);
    LOG.info(
        "In force at the other server after {} ms (median), {} ms (all of {})",
        millis[STEPS / 2],
        millis[STEPS - 1],
        STEPS);
  }

  @Test
  void howOftenItIsRememberedIsAMetric() {
    Configuration atB = administrator(1);
    for (int i = 0; i < STEPS; i++) {
      assertThat(atB.read().status()).isEqualTo(200);
    }

    String metrics = Web.get(b.resolve("/metrics")).body();
    assertThat(metrics)
        .containsPattern("guild_configuration_cache_hit_rate\\S* 0\\.[89]")
        .contains("guild_configuration_cache_misses", "guild_configuration_damaged_settings");
  }

  @Test
  void withoutAnAnnouncementItIsInForceWhenTheConfigurationIsReadAgain() {
    try (SecondServer third =
        SecondServer.start(stack, Map.of("GUILD_CONFIGURATION_CACHE_LIFE", "PT2S"))) {
      assertReadAgain(administrator(0).at(third.url()), administrator(0).at(b));
    }
  }

  private void assertReadAgain(Configuration forgetful, Configuration patient) {
    administrator(0).choose("{\"meetings\":{\"joinWindowMinutes\":300}}");
    Waiting.until("b knows", () -> window(patient) == 300 && window(forgetful) == 300);

    SecondServer.update(
        stack,
        "update guild_configuration_override set value = '301' where guild_id = '%s'"
            .formatted(guildId));

    Waiting.until("it is read again", () -> window(forgetful) == 301);
    assertThat(window(patient)).isEqualTo(300);
  }

  private static int window(Configuration configuration) {
    return configuration.value("/meetings/joinWindowMinutes").asInt();
  }

  /** Every second one is at the second server. */
  private Configuration administrator(int number) {
    Seed.Person person = new Seed.Person("50000000000000000" + number, "Writer " + number);
    return stack.rest().configuration(person, guildId).at(number % 2 == 0 ? a : b);
  }

  /** Reads, changes, and begins again when somebody was faster; how often it was refused. */
  private static int untilDone(
      Configuration configuration,
      java.util.function.Function<JsonNode, String> document,
      AtomicInteger refused) {
    for (int attempts = 1; ; attempts++) {
      Web.Answer seen = configuration.read();
      Web.Answer changed =
          configuration.change(seen.header("ETag"), document.apply(seen.json(200)));
      if (changed.status() == 200) {
        return attempts;
      }
      assertThat(changed.status()).as(changed.body()).isEqualTo(412);
      refused.incrementAndGet();
    }
  }

  private static <T> List<T> atOnce(java.util.function.IntFunction<T> work) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<T>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        int number = i;
        Callable<T> task =
            () -> {
              go.await();
              return work.apply(number);
            };
        futures.add(threads.submit(task));
      }
      go.countDown();
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }

  private static List<Integer> downFrom(int highest) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = highest; i > 0; i--) {
      numbers.add(i);
    }
    return numbers;
  }

  private JsonNode simulate(String path, Object body) {
    return Web.post(URI.create(stack.ports().discordUrl() + "/__sim" + path), body).json(201);
  }

  private static String id(JsonNode made) {
    return made.path("id").asText();
  }
}
