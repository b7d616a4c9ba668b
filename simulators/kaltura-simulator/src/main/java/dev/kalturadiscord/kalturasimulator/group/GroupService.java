package dev.kalturadiscord.kalturasimulator.group;

import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.user.UserDirectory;
import dev.kalturadiscord.kalturasimulator.user.UserIds;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;

/** The group plugin's service. */
public final class GroupService implements KalturaService {
  private static final List<String> NAMES = List.of("fullName", "screenName");

  private static final ObjectSchema SCHEMA =
      new ObjectSchema(
          Group.OBJECT_TYPE,
          text("id"),
          integer("partnerId").readOnly(),
          text("screenName"),
          text("fullName"),
          text("description"),
          text("tags"),
          text("partnerData"),
          integer("groupType"),
          integer("status").readOnly(),
          integer("membersCount").readOnly(),
          time("createdAt").readOnly(),
          time("updatedAt").readOnly());

  private final Groups groups;
  private final Memberships memberships;
  private final UserDirectory users;
  private final Storage storage;

  public GroupService(
      Groups groups, Memberships memberships, UserDirectory users, Storage storage) {
    this.groups = groups;
    this.memberships = memberships;
    this.users = users;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("group_group")
        .on("add", Access.ADMIN, this::add)
        .on("get", Access.SESSION, this::get)
        .on("update", Access.ADMIN, this::update)
        .on("delete", Access.ADMIN, this::delete)
        .on("list", Access.ADMIN, this::list);
  }

  /** Adds a group. Groups and users share one space of ids. */
  private JsonNode add(ActionCall call) {
    ObjectNode values = SCHEMA.forInsert(call.parameters().requiredObject("group"), storage.now());
    String id = values.path("id").asText();
    UserIds.check(id, "id");
    checkNames(values);
    if (groups.has(id) || users.find(id).isPresent()) {
      throw ErrorCode.DUPLICATE_USER_BY_ID.with(id);
    }
    return shown(groups.add(values));
  }

  private JsonNode get(ActionCall call) {
    Group group = existing(call);
    if (!call.ks().isAdmin()) {
      throw ErrorCode.CANNOT_RETRIEVE_ANOTHER_USER_USING_NON_ADMIN_SESSION.with(group.id());
    }
    return shown(group);
  }

  private JsonNode update(ActionCall call) {
    ObjectNode sent = call.parameters().requiredObject("group").deepCopy();
    ObjectNode stored = Json.objectOf(existing(call));
    sent.remove("id"); // changing ids is not simulated
    ObjectNode values = SCHEMA.forUpdate(stored, sent, storage.now());
    checkNames(values);
    return shown(groups.put(values));
  }

  private JsonNode delete(ActionCall call) {
    ObjectNode values = Json.objectOf(existing(call));
    values.put("status", Group.DELETED);
    Group deleted = groups.put(values);
    memberships.removeGroup(deleted.id());
    return shown(deleted);
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(SCHEMA, call.parameters(), storage.now());
    List<ObjectNode> rows = groups.indexed().stream().map(this::shown).toList();
    return query.answer(rows, "KalturaGroupListResponse");
  }

  /** Kaltura forgets to say which id it did not find. */
  private Group existing(ActionCall call) {
    return groups
        .find(call.parameters().requiredText("groupId"))
        .orElseThrow(ErrorCode.INVALID_GROUP_ID::with);
  }

  private ObjectNode shown(Group group) {
    ObjectNode shown = Json.objectOf(group);
    shown.remove("objectType");
    shown.put("membersCount", memberships.countOf(group.id()));
    shown.put("objectType", group.objectType());
    return shown;
  }

  private static void checkNames(ObjectNode values) {
    for (String name : NAMES) {
      if (values.path(name).asText().contains("://")) {
        throw ErrorCode.INVALID_FIELD_VALUE.with(name);
      }
    }
  }
}
