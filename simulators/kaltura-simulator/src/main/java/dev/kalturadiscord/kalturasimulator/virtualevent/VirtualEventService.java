package dev.kalturadiscord.kalturasimulator.virtualevent;

import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.group.Groups;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleEvents;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Features;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The virtual event plugin's service, which an account does not have by default. It knows no way to
 * end an event.
 */
public final class VirtualEventService implements KalturaService {
  private static final ObjectSchema SCHEMA =
      new ObjectSchema(
          VirtualEvent.OBJECT_TYPE,
          integer("id").readOnly(),
          integer("partnerId").readOnly(),
          text("name").bytes(3, 256),
          text("description"),
          integer("status").readOnly(),
          text("tags"),
          text("attendeesGroupIds"),
          text("adminsGroupIds"),
          integer("registrationScheduleEventId"),
          integer("agendaScheduleEventId"),
          integer("mainEventScheduleEventId"),
          time("createdAt").readOnly(),
          time("updatedAt").readOnly(),
          time("deletionDueDate"),
          text("registrationFormSchema"),
          text("eventUrl"),
          text("webhookRegistrationToken"));

  private static final List<String> EVENT_IDS =
      List.of("agendaScheduleEventId", "registrationScheduleEventId", "mainEventScheduleEventId");
  private static final List<String> GROUP_IDS = List.of("adminsGroupIds", "attendeesGroupIds");

  private final Table<VirtualEvent> virtualEvents;
  private final AtomicLong lastId;
  private final ScheduleEvents events;
  private final Groups groups;
  private final Features features;
  private final Account account;
  private final Storage storage;

  public VirtualEventService(
      ScheduleEvents events, Groups groups, Features features, Account account, Storage storage) {
    this.virtualEvents = storage.newTable();
    this.lastId = new AtomicLong(storage.now());
    this.events = events;
    this.groups = groups;
    this.features = features;
    this.account = account;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    ServiceActions actions = new ServiceActions("virtualEvent_virtualEvent");
    on(actions, "add", this::add);
    on(actions, "get", call -> Json.objectOf(existing(call)));
    on(actions, "update", this::update);
    on(actions, "delete", this::delete);
    on(actions, "list", this::list);
    return actions;
  }

  private void on(ServiceActions actions, String action, Function<ActionCall, JsonNode> body) {
    actions.on(
        action,
        Access.ADMIN,
        call -> {
          if (!features.has(Features.Feature.VIRTUAL_EVENTS)) {
            throw ErrorCode.SERVICE_FORBIDDEN.with("virtualEvent->" + action);
          }
          return body.apply(call);
        });
  }

  private JsonNode add(ActionCall call) {
    ObjectNode sent = call.parameters().requiredObject("virtualEvent");
    checkReferences(sent);
    ObjectNode values = SCHEMA.forInsert(sent, storage.now());
    SCHEMA.require(values, "name");
    values.put("id", lastId.incrementAndGet());
    values.put("partnerId", account.partnerId());
    values.put("status", VirtualEvent.ACTIVE);
    values.put("createdAt", storage.now());
    values.put("objectType", VirtualEvent.OBJECT_TYPE);
    return Json.objectOf(put(values));
  }

  private JsonNode update(ActionCall call) {
    VirtualEvent event = existing(call);
    ObjectNode sent = call.parameters().requiredObject("virtualEvent");
    checkReferences(sent);
    return Json.objectOf(put(SCHEMA.forUpdate(Json.objectOf(event), sent, storage.now())));
  }

  private JsonNode delete(ActionCall call) {
    ObjectNode values = Json.objectOf(existing(call));
    values.put("status", VirtualEvent.DELETED);
    put(values);
    return NullNode.getInstance();
  }

  private JsonNode list(ActionCall call) {
    List<ObjectNode> rows =
        virtualEvents.indexed().stream()
            .filter(event -> !event.isDeleted())
            .map(Json::objectOf)
            .toList();
    return new ListQuery(SCHEMA, call.parameters(), storage.now())
        .answer(rows, "KalturaVirtualEventListResponse");
  }

  private VirtualEvent put(ObjectNode values) {
    values.put("updatedAt", storage.now());
    VirtualEvent event = Json.rowOf(values, VirtualEvent.class);
    virtualEvents.put(Long.toString(event.id()), event);
    return event;
  }

  private VirtualEvent existing(ActionCall call) {
    String id = call.parameters().requiredText("id");
    return virtualEvents
        .find(id)
        .filter(event -> !event.isDeleted())
        .orElseThrow(() -> ErrorCode.VIRTUAL_EVENT_NOT_FOUND.with(id));
  }

  private void checkReferences(ObjectNode sent) {
    for (String property : EVENT_IDS) {
      if (sent.path(property).asLong() != 0) {
        events.existing(sent.path(property).asText());
      }
    }
    for (String property : GROUP_IDS) {
      if (sent.hasNonNull(property) && !groups.has(sent.path(property).asText())) {
        throw ErrorCode.INVALID_GROUP_ID.with(sent.path(property).asText());
      }
    }
  }
}
