package dev.kalturadiscord.kalturasimulator.user;

import static dev.kalturadiscord.kalturasimulator.object.Property.flag;
import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.object.ByteText;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The user service. */
public final class UserService implements KalturaService {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final List<String> NAMES = List.of("firstName", "lastName", "fullName");
  private static final List<String> CHECKED_NAMES =
      List.of("firstName", "lastName", "fullName", "screenName");
  private static final int NAME_BYTES = 40;

  private static final ObjectSchema SCHEMA =
      new ObjectSchema(
          User.OBJECT_TYPE,
          text("id"),
          integer("partnerId").readOnly(),
          text("screenName"),
          text("fullName"),
          text("firstName"),
          text("lastName"),
          text("email"),
          text("country"),
          text("language"),
          text("thumbnailUrl"),
          text("description"),
          text("tags"),
          text("partnerData"),
          text("company"),
          text("title"),
          text("externalId"),
          integer("status"),
          integer("type").onInsert(),
          flag("isAdmin"),
          time("createdAt").readOnly(),
          time("updatedAt").readOnly());

  private final UserDirectory users;
  private final Predicate<String> isGroup;
  private final Consumer<String> onDeletion;
  private final Storage storage;

  /**
   * Takes what it works on.
   *
   * @param isGroup whether an id belongs to a group, and hence cannot be a user's
   * @param onDeletion told the id of every user that is deleted
   */
  public UserService(
      UserDirectory users,
      Predicate<String> isGroup,
      Consumer<String> onDeletion,
      Storage storage) {
    this.users = users;
    this.isGroup = isGroup;
    this.onDeletion = onDeletion;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("user")
        .on("add", Access.ADMIN, this::add)
        .on("get", Access.SESSION, this::get)
        .on("update", Access.ADMIN, this::update)
        .on("delete", Access.ADMIN, this::delete)
        .on("list", Access.ADMIN, this::list);
  }

  private JsonNode add(ActionCall call) {
    ObjectNode values = SCHEMA.forInsert(call.parameters().requiredObject("user"), storage.now());
    SCHEMA.require(values, "id");
    check(values);
    String id = values.path("id").asText();
    if (users.find(id).isPresent() || isGroup.test(id)) {
      throw ErrorCode.DUPLICATE_USER_BY_ID.with(id);
    }
    return Json.objectOf(users.add(values));
  }

  private JsonNode get(ActionCall call) {
    String own = call.ks().userId();
    String id = call.parameters().text("userId").orElse(own);
    if (!call.ks().isAdmin() && !id.equalsIgnoreCase(own)) {
      throw ErrorCode.CANNOT_RETRIEVE_ANOTHER_USER_USING_NON_ADMIN_SESSION.with(id);
    }
    return Json.objectOf(existing(id));
  }

  private JsonNode update(ActionCall call) {
    User user = existing(call.parameters().requiredText("userId"));
    ObjectNode sent = call.parameters().requiredObject("user").deepCopy();
    sent.remove("id"); // changing ids is not simulated
    ObjectNode values = SCHEMA.forUpdate(Json.objectOf(user), sent, storage.now());
    check(values);
    return Json.objectOf(users.put(values));
  }

  private JsonNode delete(ActionCall call) {
    ObjectNode values = Json.objectOf(existing(call.parameters().requiredText("userId")));
    values.put("status", User.DELETED);
    User deleted = users.put(values);
    onDeletion.accept(deleted.id());
    return Json.objectOf(deleted);
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(SCHEMA, call.parameters(), storage.now());
    List<ObjectNode> rows = users.indexed().stream().map(Json::objectOf).toList();
    return query.answer(rows, "KalturaUserListResponse");
  }

  private User existing(String id) {
    return users.find(id).orElseThrow(ErrorCode.INVALID_USER_ID::with);
  }

  private static void check(ObjectNode values) {
    UserIds.check(values.path("id").asText(), "id");
    String email = values.path("email").asText();
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      throw ErrorCode.INVALID_FIELD_VALUE.with("email");
    }
    for (String name : CHECKED_NAMES) {
      if (values.path(name).asText().contains("://")) {
        throw ErrorCode.INVALID_FIELD_VALUE.with(name);
      }
    }
    for (String name : NAMES) {
      if (values.has(name)) {
        values.put(name, ByteText.cut(values.path(name).asText(), NAME_BYTES));
      }
    }
  }
}
