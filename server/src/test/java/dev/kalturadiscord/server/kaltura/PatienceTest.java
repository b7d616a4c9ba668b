package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.KalturaException.Outcome;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repetitions, breakers and the crowd, as they are put together in the server. */
@ExtendWith(RunningServer.class)
final class PatienceTest {

  private final KalturaControl control;
  private final Guild guild;
  private final String room;
  private final KalturaApi kaltura = CDI.current().select(KalturaApi.class).get();
  private final Kaf kaf = CDI.current().select(Kaf.class).get();
  private final KalturaSessions sessions = CDI.current().select(KalturaSessions.class).get();
  private final Errands errands = CDI.current().select(Errands.class).get();

  PatienceTest(Api api, KalturaControl control) {
    this.control = control;
    this.guild = new Guild(api);
    this.room = control.roomTagged("discord.42", "Asked about", "patience");
  }

  @BeforeEach
  @AfterEach
  void allIsWell() {
    control.clearFaults();
    Eventually.holds(
        () -> {
          assertThat(catchThrowableOfType(KalturaException.class, this::ask)).isNull();
          assertThat(
                  catchThrowableOfType(
                      KalturaException.class, () -> kaf.askVersion(Duration.ofSeconds(2))))
              .isNull();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http503",
        "reset",
        "internalError",
        "executedButLost",
        "actionBlocked",
        "rateLimitString"
      })
  void aQuestionIsRepeatedThreeTimes(String trouble) {
    int before = calls("get");
    fault("get", trouble, 3);
    assertThat(ask().path("id").asText()).isEqualTo(room);
    assertThat(calls("get") - before).isEqualTo(4);

    fault("get", trouble, 4);
    assertThat(failureOf(this::ask).outcome()).isIn(Outcome.NOT_REACHED, Outcome.UNKNOWN);
    assertThat(calls("get") - before).isEqualTo(8);
  }

  @Test
  void aRefusalIsNotRepeated() {
    int before = calls("get");
    assertThat(failureOf(() -> call("get", object("roomId", "1_nowhere"))).outcome())
        .isEqualTo(Outcome.REFUSED);
    assertThat(calls("get") - before).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http503,1",
    "reset,1",
    "internalError,1",
    "executedButLost,1",
    "actionBlocked,2",
    "rateLimitString,2"
  })
  void anAdditionIsOnlyRepeatedWhenItWasCertainlyNotBegun(String trouble, int attempts) {
    int before = calls("add");
    fault("add", trouble, 1);
    KalturaException failure =
        catchThrowableOfType(KalturaException.class, () -> call("add", newRoom()));
    assertThat(failure == null).isEqualTo(attempts == 2);
    assertThat(calls("add") - before).isEqualTo(attempts);
  }

  @Test
  void afterFiveTroublesInARowTheApiIsLeftAloneForSomeTime() {
    open();
    int before = calls("get");

    KalturaException held = failureOf(this::ask);

    assertThat(held.code()).isEqualTo("CIRCUIT_OPEN");
    assertThat(held.outcome()).isEqualTo(Outcome.NOT_REACHED);
    assertThat(held.retryAfter()).isPresent();
    assertThat(calls("get")).isEqualTo(before);
    assertThat(errands.isOpen(FarSide.API)).isTrue();
    kaf.askVersion(Duration.ofSeconds(2)); // it has a breaker of its own
    assertThat(errands.isOpen(FarSide.KAF)).isFalse();

    control.clearFaults();
    Eventually.holds(
        () -> assertThat(catchThrowableOfType(KalturaException.class, this::ask)).isNull());
    assertThat(errands.isOpen(FarSide.API)).isFalse();
  }

  @Test
  void whoStartsAMeetingMeanwhileIsToldWhenToComeAgain() {
    control.fault(
        """
        {"match":{"path":"/embeddedrooms/index/create-room"},"kind":"http503","unlimited":true}
        """);
    AtomicInteger starts = new AtomicInteger();

    Api.Answer answer =
        Eventually.returns(
            () -> {
              String title = "While it is open " + starts.incrementAndGet();
              return guild.start(guild.ada(), title.replace(' ', '-'), Guild.wish(title));
            },
            one -> one.text("kalturaCode").equals("CIRCUIT_OPEN"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text("code")).isEqualTo("kaltura_unavailable");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    assertThat(starts.get()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void refusalsAreSignsOfLife() {
    for (int i = 0; i < 8; i++) {
      assertThat(failureOf(() -> call("get", object("roomId", "1_nowhere"))).outcome())
          .isEqualTo(Outcome.REFUSED);
    }
    assertThat(errands.isOpen(FarSide.API)).isFalse();
  }

  @Test
  void whoComesToATooLargeCrowdIsTurnedAwayAtOnce() throws Exception {
    fault("get", "hold", 5);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> crowd = new ArrayList<>();
      for (int i = 0; i < 65; i++) {
        crowd.add(executor.submit(this::ask));
      }
      // Five are held, the others wait behind them; one is too many.
      Eventually.holds(() -> assertThat(crowd).filteredOn(Future::isDone).hasSize(1));
      control.release();
      int turnedAway = 0;
      for (Future<JsonNode> one : crowd) {
        try {
          assertThat(one.get().path("id").asText()).isEqualTo(room);
        } catch (ExecutionException e) {
          assertThat(e.getCause())
              .isInstanceOfSatisfying(
                  KalturaException.class, away -> assertThat(away.code()).isEqualTo("TOO_BUSY"));
          turnedAway++;
        }
      }
      assertThat(turnedAway).isEqualTo(1);
    }
  }

  private void open() {
    fault("get", "http503", 50);
    for (int i = 0; i < 3 && !errands.isOpen(FarSide.API); i++) {
      assertThat(failureOf(this::ask).outcome()).isEqualTo(Outcome.NOT_REACHED);
    }
    assertThat(errands.isOpen(FarSide.API)).isTrue();
  }

  /** Something that nobody else asks at the same time, so that faults hit what they are for. */
  private JsonNode ask() {
    return call("get", object("roomId", room));
  }

  private JsonNode call(String action, ObjectNode parameters) {
    return sessions.call("discord.42", ks -> kaltura.call("room_room", action, parameters, ks));
  }

  private static ObjectNode object(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private static ObjectNode newRoom() {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters
        .putObject("entry")
        .put("objectType", "KalturaRoomEntry")
        .put("roomType", 1)
        .put("name", "A room of its own");
    return parameters;
  }

  private static KalturaException failureOf(java.util.function.Supplier<JsonNode> call) {
    KalturaException failure = catchThrowableOfType(KalturaException.class, call::get);
    assertThat(failure).isNotNull();
    return failure;
  }

  private void fault(String action, String kind, int times) {
    control.fault(
        """
        {"match":{"service":"room_room","action":"%s"},"kind":"%s","times":%d}
        """
            .formatted(action, kind, times));
  }

  private int calls(String action) {
    int count = 0;
    for (JsonNode call : control.calls()) {
      if (call.path("service").asText().equalsIgnoreCase("room_room")
          && call.path("action").asText().equals(action)) {
        count++;
      }
    }
    return count;
  }
}
