package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When and how an application may answer, told by plain HTTP. */
class InteractionAnswerTest extends InteractionSteps {
  @Test
  void anAnswerAfterThreeSecondsComesTooLate() {
    Told told = command(ControlClient.MIA);
    CLOCK.advance(Duration.ofMillis(3001));

    JsonNode outcome = control.outcome(told.id());
    ControlClient.Response late = callback(told, "{\"type\":5}");

    assertThat(outcome.path("state").asText()).isEqualTo("failed");
    assertThat(outcome.path("failure").asText()).isEqualTo("application did not respond");
    assertThat(late.status()).isEqualTo(404);
    assertThat(late.body().path("code").asInt()).isEqualTo(10062);
  }

  @Test
  void aSecondAnswerIsRefused() {
    Told told = command(ControlClient.MIA);
    callback(told, "{\"type\":5}");

    ControlClient.Response second = callback(told, "{\"type\":5}");

    assertThat(second.status()).isEqualTo(400);
    assertThat(second.body().path("code").asInt()).isEqualTo(40060);
  }

  @Test
  void theTimeToTheFirstAnswerIsTold() {
    Told told = command(ControlClient.MIA);
    CLOCK.advance(Duration.ofMillis(1200));
    callback(told, "{\"type\":4,\"data\":{\"content\":\"now\"}}");

    assertThat(control.outcome(told.id()).path("ackMillis").asLong()).isEqualTo(1200);
  }

  @Test
  void theTokenWorksForFifteenMinutes() {
    Told told = command(ControlClient.MIA);
    callback(told, "{\"type\":5}");
    CLOCK.advance(Duration.ofMinutes(15));
    ControlClient.Response inTime =
        webhook("PATCH", told, "/messages/@original", "{\"content\":\"a\"}");
    CLOCK.advance(Duration.ofMillis(1));
    ControlClient.Response late =
        webhook("PATCH", told, "/messages/@original", "{\"content\":\"b\"}");

    assertThat(inTime.status()).isEqualTo(200);
    assertThat(late.status()).isEqualTo(401);
    assertThat(late.body().path("code").asInt()).isEqualTo(50027);
  }

  @Test
  void beforeTheFirstAnswerThereIsNoWebhook() {
    Told told = command(ControlClient.MIA);

    ControlClient.Response early = webhook("POST", told, "", "{\"content\":\"a\"}");

    assertThat(early.status()).isEqualTo(404);
    assertThat(early.body().path("code").asInt()).isEqualTo(10015);
  }

  @Test
  void aDeferredAnswerLoadsUntilItIsEditedAndKeepsItsAudience() {
    Told told = command(ControlClient.MIA);
    callback(told, "{\"type\":5,\"data\":{\"flags\":64}}");
    JsonNode loading = seenBy(ControlClient.MIA).get(0);
    webhook("PATCH", told, "/messages/@original", "{\"content\":\"done\",\"flags\":0}");

    JsonNode message = control.outcome(told.id()).path("message");

    assertThat(loading.path("loading").asBoolean()).isTrue();
    assertThat(message.path("loading").asBoolean(true)).isFalse();
    assertThat(message.path("flags").asInt()).isEqualTo(64);
    assertThat(seenBy(ControlClient.ADA)).isEmpty();
  }

  @Test
  void theFirstFollowUpAfterADeferredAnswerIsThatAnswer() {
    Told told = command(ControlClient.MIA);
    callback(told, "{\"type\":5,\"data\":{\"flags\":64}}");
    webhook("POST", told, "", "{\"content\":\"first\"}");
    webhook("POST", told, "", "{\"content\":\"second\"}");

    JsonNode outcome = control.outcome(told.id());

    assertThat(outcome.path("message").path("content").asText()).isEqualTo("first");
    assertThat(outcome.path("message").path("ephemeral").asBoolean()).isTrue();
    assertThat(outcome.path("followUps").get(0).path("content").asText()).isEqualTo("second");
    assertThat(outcome.path("followUps").get(0).path("ephemeral").asBoolean(true)).isFalse();
  }

  @Test
  void anEphemeralMessageCanBeDismissedByItsPersonOnly() {
    Told told = command(ControlClient.MIA);
    callback(told, "{\"type\":4,\"data\":{\"flags\":64,\"content\":\"psst\"}}");
    String path =
        "/__sim/channels/"
            + ControlClient.GENERAL
            + "/messages/"
            + control.outcome(told.id()).path("messageId").asText()
            + "/dismissal";

    assertThat(control.post(path, person(ControlClient.ADA)).status()).isEqualTo(404);
    assertThat(control.post(path, person(ControlClient.MIA)).status()).isEqualTo(204);
    assertThat(seenBy(ControlClient.MIA)).isEmpty();
    assertThat(webhook("GET", told, "/messages/@original", null).body().path("code").asInt())
        .isEqualTo(10008);
  }
}
