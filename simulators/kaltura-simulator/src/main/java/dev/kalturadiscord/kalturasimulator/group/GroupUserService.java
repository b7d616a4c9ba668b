package dev.kalturadiscord.kalturasimulator.group;

import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
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

/** The service for members of groups. A user KS may use it for a group that its user manages. */
public final class GroupUserService implements KalturaService {
  private static final ObjectSchema SCHEMA =
      new ObjectSchema(
          Membership.OBJECT_TYPE,
          text("id").readOnly(),
          text("userId").onInsert(),
          text("groupId").onInsert(),
          integer("status").readOnly(),
          integer("partnerId").readOnly(),
          time("createdAt").readOnly(),
          time("updatedAt").readOnly(),
          integer("creationMode").onInsert(),
          integer("userRole"));

  private final Memberships memberships;
  private final Groups groups;
  private final UserDirectory users;
  private final GroupSync sync;
  private final Storage storage;

  public GroupUserService(
      Memberships memberships, Groups groups, UserDirectory users, Storage storage) {
    this.memberships = memberships;
    this.groups = groups;
    this.users = users;
    this.sync = new GroupSync(memberships, groups, users, storage);
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("groupUser")
        .on("add", Access.SESSION, this::add)
        .on("delete", Access.SESSION, this::delete)
        .on("list", Access.SESSION, this::list)
        .on("sync", Access.ADMIN, call -> sync.run(call.parameters()));
  }

  private JsonNode add(ActionCall call) {
    ObjectNode values =
        SCHEMA.forInsert(call.parameters().requiredObject("groupUser"), storage.now());
    SCHEMA.require(values, "userId", "groupId");
    String userId = values.path("userId").asText();
    String groupId = values.path("groupId").asText();
    checkManages(call.ks(), groupId, "add");
    if (users.find(userId).isEmpty()) {
      throw ErrorCode.USER_NOT_FOUND.with();
    }
    if (!groups.has(groupId)) {
      throw ErrorCode.GROUP_NOT_FOUND.with();
    }
    return Json.objectOf(
        memberships.add(
            userId,
            groupId,
            values.path("creationMode").asInt(Membership.MANUAL),
            values.path("userRole").asInt(Membership.MEMBER)));
  }

  private JsonNode delete(ActionCall call) {
    String userId = call.parameters().requiredText("userId");
    String groupId = call.parameters().requiredText("groupId");
    checkManages(call.ks(), groupId, "delete");
    if (users.find(userId).isEmpty()) {
      throw ErrorCode.INVALID_USER_ID.with();
    }
    if (!groups.has(groupId)) {
      throw ErrorCode.GROUP_NOT_FOUND.with();
    }
    if (memberships.find(userId, groupId).isEmpty()) {
      throw ErrorCode.GROUP_USER_DOES_NOT_EXISTS.with(userId, groupId);
    }
    memberships.remove(userId, groupId);
    return NullNode.getInstance();
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(SCHEMA, call.parameters(), storage.now());
    if (!call.ks().isAdmin()) {
      checkMayList(call.ks(), query.filter());
    }
    boolean restricted =
        List.of("userIdEqual", "userIdIn", "groupIdEqual", "groupIdIn").stream()
            .anyMatch(name -> query.filter().text(name).isPresent());
    if (!restricted) {
      String filter = "KalturaGroupUserFilter::";
      throw ErrorCode.PROPERTY_VALIDATION_CANNOT_BE_NULL.with(
          filter
              + "userIdEqual/"
              + filter
              + "userIdIn/"
              + filter
              + "groupIdEqual/"
              + filter
              + "groupIdIn");
    }
    List<ObjectNode> rows = memberships.indexed().stream().map(Json::objectOf).toList();
    return query.answer(rows, "KalturaGroupUserListResponse");
  }

  private void checkMayList(Ks ks, Parameters filter) {
    Optional<String> userId = filter.text("userIdEqual");
    Optional<String> groupId = filter.text("groupIdEqual");
    if (userId.isEmpty() && groupId.isEmpty()) {
      throw ErrorCode.PROPERTY_VALIDATION_CANNOT_BE_NULL.with(
          "KalturaGroupUserFilter::userIdEqual/KalturaGroupUserFilter::groupIdEqual");
    }
    if (userId.isPresent()) {
      if (!userId.get().equalsIgnoreCase(ks.userId())) {
        throw forbidden("list");
      }
    } else {
      checkManages(ks, groupId.orElse(""), "list");
    }
  }

  private void checkManages(Ks ks, String groupId, String action) {
    if (!ks.isAdmin() && !memberships.isManager(ks.userId(), groupId)) {
      throw forbidden(action);
    }
  }

  private static RuntimeException forbidden(String action) {
    return ErrorCode.SERVICE_FORBIDDEN.with("groupuser->" + action);
  }
}
