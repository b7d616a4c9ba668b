package dev.kalturadiscord.kalturasimulator.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All groups of the account; ids are compared without regard to letter case. */
public final class Groups {
  private final Table<Group> groups;
  private final Storage storage;
  private final int partnerId;

  public Groups(Storage storage, int partnerId) {
    this.groups = storage.newTable();
    this.storage = storage;
    this.partnerId = partnerId;
  }

  public boolean has(String id) {
    return find(id).isPresent();
  }

  Optional<Group> find(String id) {
    return groups.find(key(id)).filter(group -> !group.isDeleted());
  }

  /** Stores a new group with these values. */
  Group add(ObjectNode values) {
    values.put("partnerId", partnerId);
    values.put("status", Group.ACTIVE);
    values.put("type", Group.TYPE);
    values.put("createdAt", storage.now());
    values.put("objectType", Group.OBJECT_TYPE);
    return put(values);
  }

  /** Stores these values, which must hold a known id. */
  Group put(ObjectNode values) {
    values.put("updatedAt", storage.now());
    Group group = Json.rowOf(values, Group.class);
    groups.put(key(group.id()), group);
    return group;
  }

  List<Group> indexed() {
    return groups.indexed().stream().filter(group -> !group.isDeleted()).toList();
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
