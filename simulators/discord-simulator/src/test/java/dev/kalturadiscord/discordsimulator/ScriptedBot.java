package dev.kalturadiscord.discordsimulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * A bot of few words: /plan answers its person alone, /announce everybody, with a button that
 * edits, one that is never answered, one that opens a form, and a menu; /silent gets no answer.
 */
final class ScriptedBot implements AutoCloseable {
  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int AUTOCOMPLETE = 4;
  private static final String COMMANDS =
      """
      [{"name":"plan","description":"Plans a meeting","options":[
         {"type":3,"name":"kind","description":"Kind","required":true,
          "choices":[{"name":"Lecture","value":"lecture"},{"name":"Seminar","value":"seminar"}]},
         {"type":3,"name":"title","description":"Title","required":true,"max_length":40},
         {"type":3,"name":"zone","description":"Time zone","autocomplete":true},
         {"type":6,"name":"host","description":"Who hosts"}]},
       {"name":"announce","description":"Tells everybody"},
       {"name":"silent","description":"Gets no answer"}]""";
  private static final String ANNOUNCEMENT =
      """
      {"type":4,"data":{"content":"Announcement","components":[
        {"type":1,"components":[
          {"type":2,"style":1,"label":"Edit it","custom_id":"edit"},
          {"type":2,"style":2,"label":"Silent","custom_id":"silent"},
          {"type":2,"style":2,"label":"Off","custom_id":"off","disabled":true},
          {"type":2,"style":3,"label":"Fill in","custom_id":"form"},
          {"type":2,"style":5,"label":"Manual","url":"https://example.com/manual"}]},
        {"type":1,"components":[{"type":3,"custom_id":"kinds","placeholder":"Kinds",
          "min_values":2,"max_values":2,"options":[{"label":"Red","value":"red"},
          {"label":"Green","value":"green"},{"label":"Blue","value":"blue"}]}]},
        {"type":1,"components":[{"type":6,"custom_id":"role","placeholder":"A role"}]}]}}""";
  private static final String FORM =
      """
      {"type":9,"data":{"custom_id":"form","title":"Details","components":[
        {"type":18,"label":"Subject","component":
          {"type":4,"custom_id":"subject","style":1,"required":true,"min_length":3}},
        {"type":18,"label":"Where","component":{"type":8,"custom_id":"where"}}]}}""";

  private final ControlClient control;
  private final GatewayClient gateway;
  private final Thread thread;

  ScriptedBot(DiscordSimulator simulator, ControlClient control) {
    this.control = control;
    control.bot("PUT", "/applications/" + ControlClient.APPLICATION + "/commands", COMMANDS);
    gateway = new GatewayClient(simulator);
    gateway.identify(ControlClient.BOT_TOKEN);
    gateway.next("READY");
    thread = Thread.ofVirtual().name("scripted bot").start(this::serve);
  }

  private void serve() {
    JsonNode frame = gateway.take();
    while (frame != null) {
      if (frame.path("t").asText().equals("INTERACTION_CREATE")) {
        JsonNode interaction = frame.path("d");
        String answer = answerTo(interaction);
        if (answer != null) {
          control.bot(
              "POST",
              "/interactions/%s/%s/callback"
                  .formatted(interaction.path("id").asText(), interaction.path("token").asText()),
              answer);
        }
      }
      frame = gateway.take();
    }
  }

  private static @Nullable String answerTo(JsonNode interaction) {
    JsonNode data = interaction.path("data");
    return switch (interaction.path("type").asInt()) {
      case COMMAND ->
          switch (data.path("name").asText()) {
            case "plan" -> alone("Planned: " + data.path("options").findValuesAsText("value"));
            case "announce" -> ANNOUNCEMENT;
            default -> null;
          };
      case AUTOCOMPLETE ->
          """
          {"type":8,"data":{"choices":[{"name":"Berlin","value":"Europe/Berlin"},
            {"name":"Haifa","value":"Asia/Jerusalem"}]}}""";
      case COMPONENT ->
          switch (data.path("custom_id").asText()) {
            case "edit" -> "{\"type\":7,\"data\":{\"content\":\"Announcement, corrected\"}}";
            case "form" -> FORM;
            case "silent" -> null;
            default -> alone("Chosen: " + data.path("values"));
          };
      default -> alone("Filled in: " + data.path("components").findValues("value"));
    };
  }

  private static String alone(String content) {
    return Json.write(
        Json.object()
            .put("type", 4)
            .set("data", Json.object().put("content", content).put("flags", 64)));
  }

  @Override
  public void close() {
    thread.interrupt();
    gateway.close();
  }
}
