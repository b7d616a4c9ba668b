package dev.kalturadiscord.discordsimulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fields that Discord's documentation has or its API takes, but its description lacks. */
final class DocumentedAdditions {
  private DocumentedAdditions() {}

  static JsonNode to(String name, JsonNode schema) {
    if (!(schema.deepCopy() instanceof ObjectNode copy)
        || !(copy.path("properties") instanceof ObjectNode properties)) {
      return schema;
    }
    if (name.matches("ApplicationCommand(Create|Update|Patch)Request.*")) {
      nullableBoolean(properties, "nsfw");
    }
    if (name.matches("ApplicationCommand.+Option") && !properties.has("autocomplete")) {
      // Clients send the default for every option type.
      properties.putObject("autocomplete").putArray("enum").add(false).addNull();
    }
    if (name.equals("MessageAttachmentRequest")) {
      properties.putObject("content_type").putArray("type").add("string").add("null");
      nullableBoolean(properties, "is_spoiler");
    }
    return copy;
  }

  private static void nullableBoolean(ObjectNode properties, String field) {
    properties.putObject(field).putArray("type").add("boolean").add("null");
  }
}
