package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.message.ComponentType;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.world.Resolved;
import dev.kalturadiscord.discordsimulator.world.World;

/** Turns what a person entered into a modal into an interaction's data. */
final class ModalSubmission {
  private static final int LONGEST_TEXT = 4_000;

  private ModalSubmission() {}

  /**
   * The data of a modal interaction.
   *
   * @throws Refusal when a required input is empty or a text has a length that is not allowed
   */
  static ObjectNode data(World world, Place place, JsonNode modal, JsonNode values) {
    Resolved resolved = new Resolved(world, place.guild());
    ComponentUse use = new ComponentUse(world, place);
    ObjectNode data = Json.object();
    data.put("custom_id", modal.path("custom_id").asText());
    ArrayNode components = data.putArray("components");
    for (JsonNode component : modal.path("components")) {
      ObjectNode sent = components.addObject();
      int type = component.path("type").asInt();
      sent.put("type", type);
      sent.set("id", component.path("id"));
      if (type == ComponentType.ACTION_ROW) {
        ArrayNode children = sent.putArray("components");
        component
            .path("components")
            .forEach(child -> children.add(input(child, values, use, resolved)));
      } else if (type == ComponentType.LABEL) {
        sent.set("component", input(component.path("component"), values, use, resolved));
      }
    }
    resolved.addTo(data);
    return data;
  }

  private static ObjectNode input(
      JsonNode input, JsonNode values, ComponentUse use, Resolved resolved) {
    String customId = input.path("custom_id").asText();
    int type = input.path("type").asInt();
    boolean required = input.path("required").asBoolean(true);
    JsonNode value = values.path(customId);
    ObjectNode sent = Json.object();
    sent.put("type", type);
    sent.set("id", input.path("id"));
    sent.put("custom_id", customId);
    if (type == ComponentType.TEXT_INPUT) {
      String text = value.asText(input.path("value").asText(""));
      if (required && text.isEmpty()) {
        throw new Refusal("missing required input: " + customId);
      }
      if (!text.isEmpty()
          && (text.length() < input.path("min_length").asInt(0)
              || text.length() > input.path("max_length").asInt(LONGEST_TEXT))) {
        throw new Refusal("input " + customId + " must be a text of an allowed length");
      }
      sent.put("value", text);
    } else {
      if (required || !value.isEmpty()) {
        use.choose(input, Json.textList(value), resolved);
      }
      sent.set("values", Json.texts(Json.textList(value)));
    }
    return sent;
  }
}
