package dev.kalturadiscord.kalturasimulator.notification;

import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;

/**
 * What an account may change about a template. Everything else, such as the conditions, needs a
 * permission that accounts do not have, and is left out silently.
 */
final class TemplateChanges {
  /** What lists can be filtered and sorted by. */
  static final ObjectSchema LISTED =
      new ObjectSchema(
          NotificationTemplate.OBJECT_TYPE,
          integer("id"),
          integer("partnerId"),
          text("name"),
          text("systemName"),
          text("type"),
          integer("status"),
          time("createdAt"),
          time("updatedAt"));

  private static final ObjectSchema PLAIN =
      new ObjectSchema(
          NotificationTemplate.OBJECT_TYPE,
          integer("id").readOnly(),
          integer("partnerId").readOnly(),
          integer("status").readOnly(),
          time("createdAt").readOnly(),
          time("updatedAt").readOnly(),
          text("name"),
          text("systemName").bytes(3, Integer.MAX_VALUE),
          text("description"),
          text("url"),
          integer("method"),
          integer("timeout"),
          integer("connectTimeout"),
          text("username"),
          text("password"),
          integer("secureHashingAlgo"));

  private static final List<String> LISTS = List.of("userParameters", "customHeaders");

  private TemplateChanges() {}

  /** The stored values with the changes. */
  static ObjectNode apply(ObjectNode stored, ObjectNode sent, long now) {
    ObjectNode values = PLAIN.forUpdate(stored, sent, now);
    for (String name : LISTS) {
      if (sent.path(name).isContainerNode()) {
        values.set(name, asArray(sent.path(name)));
      }
    }
    if (sent.path("data").isObject()) {
      values.set("data", sent.path("data").deepCopy());
    }
    return values;
  }

  /** Form parameters bring a list as an object whose names are numbers. */
  private static ArrayNode asArray(JsonNode list) {
    ArrayNode array = (ArrayNode) Json.valueOf(List.of());
    list.forEach(item -> array.add(item.deepCopy()));
    return array;
  }
}
