package dev.kalturadiscord.kalturasimulator.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** All schedule events of the account. Deleted ones stay in the table but nobody finds them. */
public final class ScheduleEvents {
  private final Table<ScheduleEvent> events;
  private final Table.Lookup<ScheduleEvent> byTemplate;
  private final Table.Lookup<ScheduleEvent> byReference;
  private final AtomicLong lastId;
  private final Account account;
  private final Storage storage;

  public ScheduleEvents(Account account, Storage storage) {
    this.events = storage.newTable();
    this.byTemplate = events.lookup(ScheduleEvent::templateEntryId);
    this.byReference = events.lookup(ScheduleEvent::referenceId);
    // Counts up from the start, so that ids do not come back after the simulator starts anew.
    this.lastId = new AtomicLong(storage.now());
    this.account = account;
    this.storage = storage;
  }

  /**
   * The event with this id.
   *
   * @throws ApiError INVALID_OBJECT_ID
   */
  public ScheduleEvent existing(String id) {
    return find(id).orElseThrow(() -> ErrorCode.INVALID_OBJECT_ID.with(id));
  }

  public Optional<ScheduleEvent> find(String id) {
    return events.find(id).filter(event -> !event.isDeleted());
  }

  ScheduleEvent add(ObjectNode values) {
    values.put("id", lastId.incrementAndGet());
    values.put("partnerId", account.partnerId());
    values.put("createdAt", storage.now());
    return put(values);
  }

  /**
   * Stores these values, which must hold an id.
   *
   * @throws ApiError SCHEDULE_TIME_IN_USE
   */
  ScheduleEvent put(ObjectNode values) {
    values.put("updatedAt", storage.now());
    ScheduleEvent event = Json.rowOf(values, ScheduleEvent.class);
    if (isTimeInUse(event)) {
      throw ErrorCode.SCHEDULE_TIME_IN_USE.with();
    }
    events.put(Long.toString(event.id()), event);
    return event;
  }

  ScheduleEvent changeStatus(String id, int status) {
    ObjectNode values = Json.objectOf(existing(id));
    values.put("status", status);
    values.put("updatedAt", storage.now());
    ScheduleEvent event = Json.rowOf(values, ScheduleEvent.class);
    events.put(id, event);
    return event;
  }

  /**
   * The entries that are attached to the event.
   *
   * @throws ApiError INVALID_OBJECT_ID
   */
  public List<String> entryIds(String id) {
    String entryIds = existing(id).entryIds();
    return entryIds == null || entryIds.isEmpty() ? List.of() : List.of(entryIds.split(",", -1));
  }

  /**
   * Attaches an entry, as the recording of a meeting is.
   *
   * @throws ApiError INVALID_OBJECT_ID
   */
  public void attachEntry(String id, String entryId) {
    ObjectNode values = Json.objectOf(existing(id));
    List<String> entryIds = new ArrayList<>(entryIds(id));
    entryIds.add(entryId);
    values.put("entryIds", String.join(",", entryIds));
    put(values);
  }

  /** The events among which are those that a list asks for, in the order of their creation. */
  List<ScheduleEvent> indexed(ScheduleEventFilter asked) {
    return candidates(asked).filter(event -> !event.isDeleted()).toList();
  }

  private Stream<ScheduleEvent> candidates(ScheduleEventFilter asked) {
    if (asked.ids().isPresent()) {
      return asked.ids().get().stream()
          .distinct()
          .flatMap(id -> events.indexed(id).stream())
          .sorted(Comparator.comparingLong(ScheduleEvent::id));
    }
    return asked
        .reference()
        .map(reference -> events.indexed(byReference, reference))
        .orElseGet(events::indexed)
        .stream();
  }

  /** The newest version of all events, deleted ones included. */
  public List<ScheduleEvent> all() {
    return events.all();
  }

  /** Cancelled events still take their time, as in Kaltura. */
  private boolean isTimeInUse(ScheduleEvent event) {
    String template = event.templateEntryId();
    return template != null
        && event.recurrenceType() == ScheduleEvent.NOT_RECURRING
        && events.all(byTemplate, template).stream()
            .filter(other -> !other.isDeleted() && other.id() != event.id())
            .anyMatch(other -> template.equals(other.templateEntryId()) && event.overlaps(other));
  }
}
