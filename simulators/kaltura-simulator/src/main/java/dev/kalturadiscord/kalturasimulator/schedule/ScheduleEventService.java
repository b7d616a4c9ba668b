package dev.kalturadiscord.kalturasimulator.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.user.UserDirectory;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.List;

/** The schedule plugin's event service. */
public final class ScheduleEventService implements KalturaService {
  private static final long FIRST_SEQUENCE = 11;
  private static final long SEQUENCE_STEP = 10;
  private static final int PUBLIC_EVENT = 1;
  private static final long GREATEST_PRIORITY = 9;

  private final ScheduleEvents events;
  private final EventResources links;
  private final UserDirectory users;
  private final Storage storage;

  public ScheduleEventService(
      ScheduleEvents events, EventResources links, UserDirectory users, Storage storage) {
    this.events = events;
    this.links = links;
    this.users = users;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("schedule_scheduleEvent")
        .on("add", Access.ADMIN, this::add)
        .on("get", Access.ADMIN, call -> Json.objectOf(events.existing(id(call))))
        .on("update", Access.ADMIN, this::update)
        .on("cancel", Access.ADMIN, call -> changeStatus(call, ScheduleEvent.CANCELLED))
        .on("delete", Access.ADMIN, call -> changeStatus(call, ScheduleEvent.DELETED))
        .on("list", Access.ADMIN, this::list);
  }

  /** Adds an event. Its owner is the user of the KS, whatever owner was sent. */
  private JsonNode add(ActionCall call) {
    ObjectNode sent = call.parameters().requiredObject("scheduleEvent");
    ScheduleEventType type = ScheduleEventType.of(sent.path("objectType").asText());
    ObjectNode values = type.schema().forInsert(sent, storage.now());
    type.schema().require(values, "recurrenceType", "summary", "endDate");
    checkValues(values);
    ScheduleTimes.settle(values, sent, type);
    String ownerId = call.ks().userId();
    users.ensure(ownerId);
    values.put("ownerId", ownerId);
    values.put("status", ScheduleEvent.ACTIVE);
    values.put("sequence", FIRST_SEQUENCE);
    if (!values.has("classificationType")) {
      values.put("classificationType", PUBLIC_EVENT);
    }
    if (type.isAboutEntries()) {
      values.putArray("blackoutConflicts");
    }
    values.put("objectType", type.objectType());
    return Json.objectOf(events.add(values));
  }

  /** Updates an event. Its type stays, although Kaltura wants a concrete one to be sent. */
  private JsonNode update(ActionCall call) {
    ScheduleEvent event = events.existing(id(call));
    ObjectNode sent = call.parameters().requiredObject("scheduleEvent");
    ScheduleEventType type = ScheduleEventType.of(sent.path("objectType").asText());
    ObjectNode values = type.schema().forUpdate(Json.objectOf(event), sent, storage.now());
    type.schema().require(values, "summary", "endDate");
    checkValues(values);
    ScheduleTimes.settle(values, sent, type);
    long sequence = values.path("sequence").asLong(event.sequence());
    values.put("sequence", nextSequence(sequence));
    users.ensure(values.path("ownerId").asText());
    return Json.objectOf(events.put(values));
  }

  /** The next ten, and the digit of the data centre. */
  private static long nextSequence(long sequence) {
    return Math.ceilDiv(sequence, SEQUENCE_STEP) * SEQUENCE_STEP + FIRST_SEQUENCE % SEQUENCE_STEP;
  }

  private JsonNode changeStatus(ActionCall call, int status) {
    return Json.objectOf(events.changeStatus(id(call), status));
  }

  private JsonNode list(ActionCall call) {
    ScheduleEventFilter asked =
        new ScheduleEventFilter(call.parameters().object("filter").orElseGet(Json::object));
    if (!asked.owners().allMatch(id -> users.find(id).isPresent())) {
      throw ErrorCode.INVALID_USER_ID.with();
    }
    List<ObjectNode> rows =
        events.indexed(asked).stream()
            .filter(
                event ->
                    asked
                        .onlyType()
                        .map(type -> type.objectType().equals(event.objectType()))
                        .orElse(true))
            .filter(event -> asked.asksForResources(links.resourceIdsOf(event.id())))
            .map(Json::objectOf)
            .toList();
    ObjectNode known = call.parameters().all().deepCopy();
    known.set("filter", asked.known());
    return new ListQuery(ScheduleEventSchema.LISTED, new Parameters(known), storage.now())
        .answer(rows, "KalturaScheduleEventListResponse");
  }

  private static void checkValues(ObjectNode values) {
    if (values.has("priority")) {
      long priority = values.path("priority").asLong();
      if (priority < 0) {
        throw ErrorCode.PROPERTY_VALIDATION_MIN_VALUE.with("KalturaScheduleEvent::priority", 0);
      }
      if (priority > GREATEST_PRIORITY) {
        throw ErrorCode.PROPERTY_VALIDATION_MAX_VALUE.with(
            "KalturaScheduleEvent::priority", GREATEST_PRIORITY);
      }
    }
    checkEnum(values, "recurrenceType", 0, 2, "KalturaScheduleEventRecurrenceType");
    checkEnum(values, "classificationType", 1, 3, "KalturaScheduleEventClassificationType");
  }

  private static void checkEnum(
      ObjectNode values, String property, long least, long greatest, String enumeration) {
    long value = values.path(property).asLong(least);
    if (value < least || value > greatest) {
      throw ErrorCode.INVALID_ENUM_VALUE.with(value, property, enumeration);
    }
  }

  private static String id(ActionCall call) {
    return call.parameters().requiredText("scheduleEventId");
  }
}
