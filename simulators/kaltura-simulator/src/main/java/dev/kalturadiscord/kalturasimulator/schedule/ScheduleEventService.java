package dev.kalturadiscord.kalturasimulator.schedule;

import static dev.kalturadiscord.kalturasimulator.schedule.ScheduleEventSchema.SCHEMA;

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
import java.util.Optional;

/** The schedule plugin's event service. */
public final class ScheduleEventService implements KalturaService {
  private static final int FIRST_SEQUENCE = 11;
  private static final int SEQUENCE_STEP = 10;
  private static final int PUBLIC_EVENT = 1;
  private static final String FILTER_SUFFIX = "Filter";

  private final ScheduleEvents events;
  private final UserDirectory users;
  private final Storage storage;

  public ScheduleEventService(ScheduleEvents events, UserDirectory users, Storage storage) {
    this.events = events;
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
    ObjectNode values = SCHEMA.forInsert(sent, storage.now());
    SCHEMA.require(values, "recurrenceType", "summary", "endDate");
    ScheduleTimes.settle(values, sent, type);
    String ownerId = call.ks().userId();
    users.ensure(ownerId);
    values.put("ownerId", ownerId);
    values.put("status", ScheduleEvent.ACTIVE);
    values.put("sequence", FIRST_SEQUENCE);
    if (!values.has("classificationType")) {
      values.put("classificationType", PUBLIC_EVENT);
    }
    values.putArray("blackoutConflicts");
    values.put("objectType", type.objectType());
    return Json.objectOf(events.add(values));
  }

  /** Updates an event. Its type stays, although Kaltura wants a concrete one to be sent. */
  private JsonNode update(ActionCall call) {
    ScheduleEvent event = events.existing(id(call));
    ObjectNode sent = call.parameters().requiredObject("scheduleEvent");
    ScheduleEventType type = ScheduleEventType.of(sent.path("objectType").asText());
    ObjectNode values = SCHEMA.forUpdate(Json.objectOf(event), sent, storage.now());
    SCHEMA.require(values, "summary", "endDate");
    ScheduleTimes.settle(values, sent, type);
    values.put("sequence", event.sequence() + SEQUENCE_STEP);
    users.ensure(values.path("ownerId").asText());
    return Json.objectOf(events.put(values));
  }

  private JsonNode changeStatus(ActionCall call, int status) {
    return Json.objectOf(events.changeStatus(id(call), status));
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(SCHEMA, call.parameters(), storage.now());
    Parameters filter = query.filter();
    filter.text("ownerIdEqual").ifPresent(this::checkUser);
    Optional<String> onlyType =
        filter
            .text("objectType")
            .filter(name -> name.endsWith(FILTER_SUFFIX))
            .map(name -> name.substring(0, name.length() - FILTER_SUFFIX.length()))
            .flatMap(ScheduleEventType::find)
            .map(ScheduleEventType::objectType);
    List<ObjectNode> rows =
        events.indexed().stream()
            .filter(event -> onlyType.map(event.objectType()::equals).orElse(true))
            .map(Json::objectOf)
            .toList();
    return query.answer(rows, "KalturaScheduleEventListResponse");
  }

  private void checkUser(String id) {
    if (users.find(id).isEmpty()) {
      throw ErrorCode.INVALID_USER_ID.with();
    }
  }

  private static String id(ActionCall call) {
    return call.parameters().requiredText("scheduleEventId");
  }
}
