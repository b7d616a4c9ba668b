package dev.kalturadiscord.kalturasimulator.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** All schedule resources of the account. Deleted ones stay in the table but nobody finds them. */
public final class ScheduleResources {
  /** Ids of resources and of events must not look alike, or mixing them up would go unseen. */
  private static final long APART_FROM_EVENTS = 1_600_000_000;

  private final Table<ScheduleResource> resources;
  private final AtomicLong lastId;
  private final Account account;
  private final Storage storage;

  public ScheduleResources(Account account, Storage storage) {
    this.resources = storage.newTable();
    // Counts up from the start, so that ids do not come back after the simulator starts anew.
    this.lastId = new AtomicLong(storage.now() - APART_FROM_EVENTS);
    this.account = account;
    this.storage = storage;
  }

  public Optional<ScheduleResource> find(String id) {
    return resources.find(id).filter(resource -> !resource.isDeleted());
  }

  /**
   * The resource with this id.
   *
   * @throws ApiError INVALID_OBJECT_ID
   */
  ScheduleResource existing(String id) {
    return find(id).orElseThrow(() -> ErrorCode.INVALID_OBJECT_ID.with(id));
  }

  /** Stores a new resource with these values. */
  ScheduleResource add(ObjectNode values) {
    values.put("id", lastId.incrementAndGet());
    values.put("partnerId", account.partnerId());
    values.put("status", ScheduleResource.ACTIVE);
    values.put("createdAt", storage.now());
    return put(values);
  }

  /** Stores these values, which must hold an id. */
  ScheduleResource put(ObjectNode values) {
    values.put("updatedAt", storage.now());
    ScheduleResource resource = Json.rowOf(values, ScheduleResource.class);
    resources.put(Long.toString(resource.id()), resource);
    return resource;
  }

  List<ScheduleResource> indexed() {
    return resources.indexed().stream().filter(resource -> !resource.isDeleted()).toList();
  }

  /** The newest version of all resources, deleted ones included. */
  public List<ScheduleResource> all() {
    return resources.all();
  }
}
