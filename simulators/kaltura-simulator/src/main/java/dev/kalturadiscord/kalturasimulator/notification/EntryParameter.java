package dev.kalturadiscord.kalturasimulator.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A content parameter about an entry. Kaltura evaluates program text; here the text only names the
 * property.
 */
record EntryParameter(String key, String property, String code) {
  static final String WANTED_STATUS = "trigger_status";

  static final List<EntryParameter> ALL =
      List.of(
          new EntryParameter("entry_id", "id", "$scope->getObject()->getId()"),
          new EntryParameter("entry_name", "name", "$scope->getObject()->getName()"),
          new EntryParameter("entry_status", "status", "$scope->getObject()->getStatus()"),
          new EntryParameter(
              "entry_reference_id", "referenceId", "$scope->getObject()->getReferenceID()"));

  ObjectNode shown() {
    ObjectNode shown = Json.object();
    shown.put("key", key);
    ObjectNode value = shown.putObject("value");
    value.put("code", code);
    value.put("objectType", "KalturaEvalStringField");
    shown.put("objectType", "KalturaEventNotificationParameter");
    return shown;
  }

  /** All parameters of a notification in order: those about the entry, then the user's own. */
  static Map<String, String> values(NotificationTemplate template, ObjectNode entry) {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode parameter : template.contentParameters()) {
      String key = parameter.path("key").asText();
      ALL.stream()
          .filter(known -> known.key().equals(key) && entry.hasNonNull(known.property()))
          .forEach(known -> values.put(key, entry.path(known.property()).asText()));
    }
    for (JsonNode parameter : template.userParameters()) {
      values.put(parameter.path("key").asText(), parameter.at("/value/value").asText());
    }
    return values;
  }
}
