package dev.kalturadiscord.kalturasimulator.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All users of the account; ids are compared without regard to letter case. */
public final class UserDirectory {
  private final Table<User> users;
  private final Storage storage;
  private final int partnerId;

  public UserDirectory(Storage storage, int partnerId) {
    this.users = storage.newTable();
    this.storage = storage;
    this.partnerId = partnerId;
  }

  /** Makes sure the user exists: Kaltura creates the owner of an object just in time. */
  public void ensure(String id) {
    if (!id.isEmpty() && find(id).isEmpty()) {
      ObjectNode values = Json.object();
      values.put("id", id);
      values.put("screenName", id);
      values.put("firstName", id);
      add(values);
    }
  }

  public boolean isBlocked(String id) {
    return find(id).filter(user -> user.status() == User.BLOCKED).isPresent();
  }

  public Optional<User> find(String id) {
    return users.find(key(id)).filter(user -> !user.isDeleted());
  }

  /** Stores a new user with these values. */
  User add(ObjectNode values) {
    values.put("partnerId", partnerId);
    if (!values.has("status")) {
      values.put("status", User.ACTIVE);
    }
    values.put("createdAt", storage.now());
    return put(values);
  }

  /** Stores these values, which must hold a known id. */
  User put(ObjectNode values) {
    values.put("updatedAt", storage.now());
    values.put("objectType", User.OBJECT_TYPE);
    User user = Json.rowOf(values, User.class);
    users.put(key(user.id()), user);
    return user;
  }

  List<User> indexed() {
    return users.indexed().stream().filter(user -> !user.isDeleted()).toList();
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
