package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A simulator with one command and a bot on its gateway, and what tests do with them. */
abstract class InteractionSteps {
  static final MutableClock CLOCK = new MutableClock();
  static DiscordSimulator simulator;
  static ControlClient control;
  static GatewayClient bot;

  record Told(String id, String token) {}

  @BeforeAll
  static void start() {
    simulator = DiscordSimulator.start(ControlClient.SETTINGS, CLOCK);
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

  static final String MESSAGE_WITH_BUTTONS =
      """
      {"type":4,"data":{"content":"choose","components":[{"type":1,"components":[
        {"type":2,"style":1,"label":"Go","custom_id":"go"},
        {"type":2,"style":1,"label":"Off","custom_id":"off","disabled":true}]}]}}""";

  static Told command(String userId) {
    control.useCommand(userId, "plan", "{\"title\":\"Algebra\"}");
    return told();
  }

  static Told told() {
    JsonNode data = bot.next("INTERACTION_CREATE").path("d");
    return new Told(data.path("id").asText(), data.path("token").asText());
  }

  static ControlClient.Response callback(Told told, String body) {
    return control.bot(
        "POST", "/interactions/" + told.id() + "/" + told.token() + "/callback", body);
  }

  static ControlClient.Response webhook(
      String method, Told told, String path, @Nullable String body) {
    return control.bot(
        method, "/webhooks/" + ControlClient.APPLICATION + "/" + told.token() + path, body);
  }

  static ControlClient.Response submit(Told told, String values) {
    return control.post(
        "/__sim/interactions/modals",
        "{\"interactionId\":\"%s\",\"userId\":\"%s\",\"values\":%s}"
            .formatted(told.id(), ControlClient.MIA, values));
  }

  static JsonNode seenBy(String userId) {
    return control
        .get("/__sim/channels/" + ControlClient.GENERAL + "/messages?userId=" + userId)
        .body();
  }

  static String person(String userId) {
    return "{\"userId\":\"" + userId + "\"}";
  }

  static String choices(String choices) {
    return "{\"type\":8,\"data\":{\"choices\":[" + choices + "]}}";
  }

  static String refusal(String userId, String name, String options) {
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
