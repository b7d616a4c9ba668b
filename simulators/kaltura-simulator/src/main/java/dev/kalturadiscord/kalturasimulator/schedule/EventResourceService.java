package dev.kalturadiscord.kalturasimulator.schedule;

import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import dev.kalturadiscord.kalturasimulator.wire.PhpNumbers;
import java.util.List;

/** The schedule plugin's service for links between events and resources. */
public final class EventResourceService implements KalturaService {
  private static final ObjectSchema SCHEMA =
      new ObjectSchema(
          EventResource.OBJECT_TYPE,
          integer("eventId").onInsert(),
          integer("resourceId").onInsert(),
          integer("partnerId").readOnly(),
          time("createdAt").readOnly(),
          time("updatedAt").readOnly());

  private final EventResources links;
  private final ScheduleEvents events;
  private final ScheduleResources resources;
  private final Account account;
  private final Storage storage;

  public EventResourceService(
      EventResources links,
      ScheduleEvents events,
      ScheduleResources resources,
      Account account,
      Storage storage) {
    this.links = links;
    this.events = events;
    this.resources = resources;
    this.account = account;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("schedule_scheduleEventResource")
        .on("add", Access.ADMIN, this::add)
        .on("get", Access.ADMIN, call -> Json.objectOf(existing(call)))
        .on("delete", Access.ADMIN, this::delete)
        .on("list", Access.ADMIN, this::list);
  }

  /** Links an event to a resource. Kaltura looks for a double before it looks for either end. */
  private JsonNode add(ActionCall call) {
    ObjectNode values =
        SCHEMA.forInsert(call.parameters().requiredObject("scheduleEventResource"), storage.now());
    SCHEMA.require(values, "eventId", "resourceId");
    long eventId = values.path("eventId").asLong();
    long resourceId = values.path("resourceId").asLong();
    if (links.find(eventId, resourceId).isPresent()) {
      throw ErrorCode.SCHEDULE_EVENT_RESOURCE_ALREADY_EXISTS.with(eventId, resourceId);
    }
    if (events.find(Long.toString(eventId)).isEmpty()) {
      throw ErrorCode.SCHEDULE_EVENT_ID_NOT_FOUND.with(eventId);
    }
    if (resourceId != 0 && resources.find(Long.toString(resourceId)).isEmpty()) {
      throw ErrorCode.SCHEDULE_RESOURCE_ID_NOT_FOUND.with(resourceId);
    }
    long now = storage.now();
    return Json.objectOf(
        links.put(
            new EventResource(
                eventId, resourceId, account.partnerId(), now, now, EventResource.OBJECT_TYPE)));
  }

  private JsonNode delete(ActionCall call) {
    links.remove(existing(call));
    return NullNode.getInstance();
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(SCHEMA, call.parameters(), storage.now());
    List<ObjectNode> rows = links.indexed().stream().map(Json::objectOf).toList();
    return query.answer(rows, "KalturaScheduleEventResourceListResponse");
  }

  private EventResource existing(ActionCall call) {
    long eventId = number(call.parameters(), "scheduleEventId");
    long resourceId = number(call.parameters(), "scheduleResourceId");
    return links
        .find(eventId, resourceId)
        .orElseThrow(
            () -> ErrorCode.INVALID_OBJECT_ID.with(EventResource.key(eventId, resourceId)));
  }

  private static long number(Parameters parameters, String name) {
    return PhpNumbers.integer(parameters.requiredText(name));
  }
}
