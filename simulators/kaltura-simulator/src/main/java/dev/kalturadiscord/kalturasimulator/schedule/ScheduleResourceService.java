package dev.kalturadiscord.kalturasimulator.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Features;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.Optional;

/** The schedule plugin's resource service. */
public final class ScheduleResourceService implements KalturaService {
  private static final String FILTER_SUFFIX = "Filter";

  private final ScheduleResources resources;
  private final Features features;
  private final Storage storage;

  public ScheduleResourceService(ScheduleResources resources, Features features, Storage storage) {
    this.resources = resources;
    this.features = features;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("schedule_scheduleResource")
        .on("add", Access.ADMIN, this::add)
        .on("get", Access.ADMIN, call -> Json.objectOf(resources.existing(id(call))))
        .on("update", Access.ADMIN, this::update)
        .on("delete", Access.ADMIN, this::delete)
        .on("list", Access.ADMIN, this::list);
  }

  private JsonNode add(ActionCall call) {
    ObjectNode sent = call.parameters().requiredObject("scheduleResource");
    ScheduleResourceType type = ScheduleResourceType.of(sent.path("objectType").asText());
    if (type == ScheduleResourceType.LOCATION && !features.has(Features.Feature.MEETING_ROOMS)) {
      throw ErrorCode.FEATURE_FORBIDDEN.with("Meeting rooms");
    }
    ObjectNode values = type.schema().forInsert(sent, storage.now());
    type.schema().require(values, "name");
    values.put("objectType", type.objectType());
    checkSystemName(values, sent);
    checkParent(values, sent);
    return Json.objectOf(resources.add(values));
  }

  /** Updates a resource. Its type stays, although Kaltura wants a concrete one to be sent. */
  private JsonNode update(ActionCall call) {
    ScheduleResource resource = resources.existing(id(call));
    ObjectNode sent = call.parameters().requiredObject("scheduleResource");
    ScheduleResourceType type = ScheduleResourceType.of(sent.path("objectType").asText());
    ObjectNode values = type.schema().forUpdate(Json.objectOf(resource), sent, storage.now());
    checkSystemName(values, sent);
    checkParent(values, sent);
    return Json.objectOf(resources.put(values));
  }

  private JsonNode delete(ActionCall call) {
    ObjectNode values = Json.objectOf(resources.existing(id(call)));
    values.put("status", ScheduleResource.DELETED);
    return Json.objectOf(resources.put(values));
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(ScheduleResourceType.SHARED, call.parameters(), storage.now());
    Optional<String> onlyType =
        query
            .filter()
            .text("objectType")
            .filter(name -> name.endsWith(FILTER_SUFFIX))
            .map(name -> name.substring(0, name.length() - FILTER_SUFFIX.length()))
            .flatMap(ScheduleResourceType::find)
            .map(ScheduleResourceType::objectType);
    List<ObjectNode> rows =
        resources.indexed().stream()
            .filter(resource -> onlyType.map(resource.objectType()::equals).orElse(true))
            .map(Json::objectOf)
            .toList();
    return query.answer(rows, "KalturaScheduleResourceListResponse");
  }

  /** A system name is there once among the resources of a type. */
  private void checkSystemName(ObjectNode values, ObjectNode sent) {
    if (!sent.hasNonNull("systemName")) {
      return;
    }
    String name = values.path("systemName").asText();
    long id = values.path("id").asLong();
    boolean taken =
        resources.all().stream()
            .filter(other -> !other.isDeleted() && other.id() != id)
            .filter(other -> other.objectType().equals(values.path("objectType").asText()))
            .anyMatch(other -> name.equals(other.systemName()));
    if (taken) {
      throw ErrorCode.SYSTEM_NAME_ALREADY_EXISTS.with(name);
    }
  }

  private void checkParent(ObjectNode values, ObjectNode sent) {
    String parentId = values.path("parentId").asText("0");
    if (sent.hasNonNull("parentId")
        && !parentId.equals("0")
        && resources.find(parentId).isEmpty()) {
      throw ErrorCode.RESOURCE_PARENT_ID_NOT_FOUND.with(parentId);
    }
  }

  private static String id(ActionCall call) {
    return call.parameters().requiredText("scheduleResourceId");
  }
}
