package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an application may answer, told by plain HTTP. */
class InteractionRulesTest {
  private static final MutableClock CLOCK = new MutableClock();
  private static DiscordSimulator simulator;
  private static ControlClient control;
  private static GatewayClient bot;

  private record Told(String id, String token) {}

  @BeforeAll
  static void start() {
    simulator =
        DiscordSimulator.start(
            new Settings("127.0.0.1", 0, ControlClient.BOT_TOKEN, Optional.empty()), CLOCK);
    control = new ControlClient(simulator);
    control.bot(
        "PUT",
        "/applications/1000000000000000001/commands",
        """
        [{"name":"plan","description":"Plans","options":[
          {"type":3,"name":"title","description":"Title","required":true,"max_length":10},
          {"type":4,"name":"seats","description":"Seats","min_value":2,
           "choices":[{"name":"few","value":2},{"name":"many","value":200}]},
          {"type":6,"name":"host","description":"Host"},
          {"type":3,"name":"series","description":"Series","autocomplete":true}]}]""");
    bot = new GatewayClient(simulator);
    bot.identify(ControlClient.BOT_TOKEN);
    bot.next("READY");
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void forget() {
    control.post("/__sim/reset", "{}");
  }

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

  @Test
  void aButtonChangesTheMessageItIsOn() {
    Told told = command(ControlClient.MIA);
    callback(told, MESSAGE_WITH_BUTTONS);
    String messageId = control.outcome(told.id()).path("messageId").asText();
    control.press(ControlClient.ADA, messageId, "go");
    Told pressed = told();
    callback(pressed, "{\"type\":7,\"data\":{\"content\":\"gone\",\"components\":[]}}");

    JsonNode outcome = control.outcome(pressed.id());

    assertThat(outcome.path("messageId").asText()).isEqualTo(messageId);
    assertThat(seenBy(ControlClient.MIA).get(0).path("content").asText()).isEqualTo("gone");
  }

  @Test
  void aButtonThatIsDisabledOrMissingCannotBePressed() {
    Told told = command(ControlClient.MIA);
    callback(told, MESSAGE_WITH_BUTTONS);
    String messageId = control.outcome(told.id()).path("messageId").asText();

    assertThat(control.press(ControlClient.ADA, messageId, "off")).isEmpty();
    assertThat(control.press(ControlClient.ADA, messageId, "other")).isEmpty();
  }

  @Test
  void aModalComesBackWithWhatWasEntered() {
    Told told = command(ControlClient.MIA);
    callback(
        told,
        """
        {"type":9,"data":{"title":"Details","custom_id":"details","components":[
          {"type":18,"label":"Topic","component":
            {"type":4,"style":1,"custom_id":"topic","max_length":5}}]}}""");
    assertThat(control.outcome(told.id()).path("modal").path("title").asText())
        .isEqualTo("Details");

    assertThat(submit(told, "{\"topic\":\"too long\"}").status()).isEqualTo(400);
    assertThat(submit(told, "{}").status()).isEqualTo(400);
    assertThat(submit(told, "{\"topic\":\"sets\"}").status()).isEqualTo(201);
    JsonNode sent = bot.next("INTERACTION_CREATE").path("d");
    assertThat(sent.path("type").asInt()).isEqualTo(5);
    assertThat(sent.at("/data/components/0/component/value").asText()).isEqualTo("sets");
  }

  @Test
  void autocompleteTakesAtMostTwentyFiveChoices() {
    control.post(
        "/__sim/interactions/autocompletes",
        """
        {"guildId":"%s","channelId":"%s","userId":"%s","name":"plan",
         "options":{"series":"a"},"focused":"series"}"""
            .formatted(ControlClient.RIVERSIDE, ControlClient.GENERAL, ControlClient.MIA));
    Told told = told();
    String choice = "{\"name\":\"a\",\"value\":\"a\"}";
    String tooMany = String.join(",", Collections.nCopies(26, choice));

    assertThat(callback(told, choices(tooMany)).status()).isEqualTo(400);
    assertThat(callback(told, choices(choice)).status()).isEqualTo(204);
    assertThat(control.outcome(told.id()).path("choices")).hasSize(1);
  }

  @Test
  void whatAClientWouldNotSendIsRefused() {
    assertThat(refusal(ControlClient.NOOR, "plan", "{\"title\":\"a\"}")).contains("not a member");
    assertThat(refusal(ControlClient.MIA, "none", "{}")).contains("unknown command");
    assertThat(refusal(ControlClient.MIA, "plan", "{}")).contains("missing required option: title");
    assertThat(refusal(ControlClient.MIA, "plan", "{\"title\":5}")).contains("must be text");
    assertThat(refusal(ControlClient.MIA, "plan", "{\"title\":\"a\",\"seats\":3}"))
        .contains("one of its choices");
    assertThat(refusal(ControlClient.MIA, "plan", "{\"title\":\"a\",\"host\":\"1\"}"))
        .contains("no such member");
    assertThat(refusal(ControlClient.MIA, "plan", "{\"title\":\"a\",\"x\":1}"))
        .contains("unknown option: x");
  }

  private static final String MESSAGE_WITH_BUTTONS =
      """
      {"type":4,"data":{"content":"choose","components":[{"type":1,"components":[
        {"type":2,"style":1,"label":"Go","custom_id":"go"},
        {"type":2,"style":1,"label":"Off","custom_id":"off","disabled":true}]}]}}""";

  private static Told command(String userId) {
    control.useCommand(userId, "plan", "{\"title\":\"Algebra\"}");
    return told();
  }

  private static Told told() {
    JsonNode data = bot.next("INTERACTION_CREATE").path("d");
    return new Told(data.path("id").asText(), data.path("token").asText());
  }

  private static ControlClient.Response callback(Told told, String body) {
    return control.bot(
        "POST", "/interactions/" + told.id() + "/" + told.token() + "/callback", body);
  }

  private static ControlClient.Response webhook(
      String method, Told told, String path, @Nullable String body) {
    return control.bot(
        method, "/webhooks/" + ControlClient.APPLICATION + "/" + told.token() + path, body);
  }

  private static ControlClient.Response submit(Told told, String values) {
    return control.post(
        "/__sim/interactions/modals",
        "{\"interactionId\":\"%s\",\"userId\":\"%s\",\"values\":%s}"
            .formatted(told.id(), ControlClient.MIA, values));
  }

  private static JsonNode seenBy(String userId) {
    return control
        .get("/__sim/channels/" + ControlClient.GENERAL + "/messages?userId=" + userId)
        .body();
  }

  private static String person(String userId) {
    return "{\"userId\":\"" + userId + "\"}";
  }

  private static String choices(String choices) {
    return "{\"type\":8,\"data\":{\"choices\":[" + choices + "]}}";
  }

  private static String refusal(String userId, String name, String options) {
    ControlClient.Response response =
        control.post(
            "/__sim/interactions/commands",
            """
            {"guildId":"%s","channelId":"%s","userId":"%s","name":"%s","options":%s}"""
                .formatted(ControlClient.RIVERSIDE, ControlClient.GENERAL, userId, name, options));
    assertThat(response.status()).isEqualTo(400);
    return response.body().path("error").asText();
  }
}
