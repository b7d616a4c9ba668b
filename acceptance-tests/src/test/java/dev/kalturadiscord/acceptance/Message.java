package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A message of the bot, as Discord delivers it to a person. */
record Message(JsonNode json) {

  String id() {
    return json.path("id").asText();
  }

  String content() {
    return json.path("content").asText();
  }

  boolean isEphemeral() {
    return json.path("ephemeral").asBoolean();
  }

  JsonNode embed() {
    return json.path("embeds").path(0);
  }

  /** Whether it is the message of one meeting. */
  boolean isAbout(String meetingId) {
    return hasField("Meeting ID") && field("Meeting ID").equals(meetingId);
  }

  boolean hasField(String name) {
    return elements(embed().path("fields"))
        .anyMatch(field -> field.path("name").asText().equals(name));
  }

  /** The value of a field of the embed. */
  String field(String name) {
    return elements(embed().path("fields"))
        .filter(field -> field.path("name").asText().equals(name))
        .map(field -> field.path("value").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No field " + name + " in " + json));
  }

  /** What a listing of meetings says about this one. */
  JsonNode item(String meetingId) {
    return elements(embed().path("fields"))
        .filter(field -> field.path("value").asText().contains(meetingId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No meeting " + meetingId + " in " + json));
  }

  List<String> buttonLabels() {
    return buttons().map(button -> button.path("label").asText()).toList();
  }

  /** The custom id of the button that does something with a meeting. */
  String customId(String action, String meetingId) {
    return buttons()
        .map(button -> button.path("custom_id").asText())
        .filter(id -> id.endsWith(":" + action + ":" + meetingId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + action + " in " + json));
  }

  /** The custom id of the only component that does something. */
  String customId(String action) {
    return buttons()
        .map(component -> component.path("custom_id").asText())
        .filter(id -> id.startsWith("k1:" + action + ":"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + action + " in " + json));
  }

  /** Whether a component does this. */
  boolean offers(String action) {
    return buttons()
        .anyMatch(
            component -> component.path("custom_id").asText().startsWith("k1:" + action + ":"));
  }

  /** The custom id of the button that says this. */
  String customIdLabelled(String label) {
    return buttons()
        .filter(button -> button.path("label").asText().equals(label))
        .map(button -> button.path("custom_id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + label + " in " + json));
  }

  /** The values that its only menu offers. */
  List<String> choices() {
    return buttons()
        .flatMap(component -> elements(component.path("options")))
        .map(option -> option.path("value").asText())
        .toList();
  }

  /** All that it says: content and embeds. */
  String words() {
    StringBuilder words = new StringBuilder(content());
    for (JsonNode embed : json.path("embeds")) {
      words.append('\n').append(embed.path("title").asText());
      words.append('\n').append(embed.path("description").asText());
      embed.path("fields").forEach(f -> words.append('\n').append(f.path("value").asText()));
    }
    return words.toString();
  }

  /** Where the link button leads. */
  URI link() {
    return buttons()
        .filter(button -> button.has("url"))
        .map(button -> URI.create(button.path("url").asText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No link in " + json));
  }

  private Stream<JsonNode> buttons() {
    return elements(json.path("components")).flatMap(row -> elements(row.path("components")));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
