package dev.kalturadiscord.kalturasimulator.notification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;

/** The templates that Kaltura offers to all accounts. */
final class SystemTemplates {
  private record Seed(long id, String systemName, String eventObject, Trigger trigger) {}

  private static final String OBJECT_CHANGED = "3";
  private static final String ENTRY = "1";
  private static final String CATEGORY = "2";
  private static final String USER = "8";
  private static final String CATEGORY_ENTRY = "37";

  private static final List<Seed> SEEDS =
      List.of(
          new Seed(1020, "HTTP_ENTRY_STATUS_CHANGED", ENTRY, Trigger.STATUS_CHANGED),
          new Seed(1021, "HTTP_ENTRY_STATUS_EQUALS", ENTRY, Trigger.STATUS_EQUALS),
          new Seed(1022, "HTTP_ENTRY_CHANGED", ENTRY, Trigger.CHANGED),
          new Seed(1023, "HTTP_ENTRY_ADDED_TO_CATEGORY", CATEGORY_ENTRY, Trigger.NEVER),
          new Seed(1024, "USER_CREATED", USER, Trigger.NEVER),
          new Seed(1025, "CATEGORY_CREATED", CATEGORY, Trigger.NEVER));

  private SystemTemplates() {}

  static List<ObjectNode> all() {
    return SEEDS.stream().map(SystemTemplates::template).toList();
  }

  private static ObjectNode template(Seed seed) {
    ObjectNode values = Json.object();
    values.put("id", seed.id());
    values.put("name", seed.systemName());
    values.put("systemName", seed.systemName());
    values.put("eventType", OBJECT_CHANGED);
    values.put("eventObjectType", seed.eventObject());
    values.put("trigger", seed.trigger().name());
    values.putArray("eventConditions");
    ArrayNode content = values.putArray("contentParameters");
    ArrayNode user = values.putArray("userParameters");
    if (seed.eventObject().equals(ENTRY)) {
      EntryParameter.ALL.forEach(parameter -> content.add(parameter.shown()));
    }
    if (seed.trigger() == Trigger.STATUS_EQUALS) {
      ObjectNode status = user.addObject();
      status.put("key", EntryParameter.WANTED_STATUS);
      ObjectNode ready = status.putObject("value");
      ready.put("value", "2");
      ready.put("objectType", "KalturaStringValue");
      status.put("objectType", "KalturaEventNotificationParameter");
    }
    values.putObject("data").put("objectType", "KalturaHttpNotificationDataFields");
    values.put("method", 2);
    return values;
  }
}
