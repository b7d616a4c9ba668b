package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.object.ByteText;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import dev.kalturadiscord.kalturasimulator.user.UserDirectory;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All entries of the account. Deleted ones stay in the table but nobody finds them. */
public final class Entries {
  private static final int NAME_BYTES = 256;
  private static final int MODERATION_AUTO_APPROVED = 6;

  private final Table<Entry> entries;
  private final EntryIds ids;
  private final Account account;
  private final Storage storage;
  private final UserDirectory users;
  private final List<EntryListener> listeners = new CopyOnWriteArrayList<>();
  private final EntryUrls urls;

  public Entries(Account account, Storage storage, UserDirectory users, EntryUrls urls) {
    this.entries = storage.newTable();
    this.ids = new EntryIds(storage.clock());
    this.account = account;
    this.storage = storage;
    this.users = users;
    this.urls = urls;
  }

  /** Tells the listener about every entry stored from now on. */
  public void onChange(EntryListener listener) {
    listeners.add(listener);
  }

  /**
   * The entry with this id.
   *
   * @throws ApiError ENTRY_ID_NOT_FOUND, also when the entry is of another type
   */
  public <E extends Entry> E existing(String id, Class<E> entryType) {
    return entries
        .find(id)
        .filter(entryType::isInstance)
        .map(entryType::cast)
        .filter(entry -> entry.status() != EntryStatus.DELETED)
        .orElseThrow(() -> ErrorCode.ENTRY_ID_NOT_FOUND.with(id));
  }

  boolean has(String id) {
    return entries.find(id).filter(entry -> entry.status() != EntryStatus.DELETED).isPresent();
  }

  /** Stores a new entry of this owner with these values and a new id. */
  <E extends Entry> E add(ObjectNode values, String ownerId, Class<E> entryType) {
    users.ensure(ownerId);
    return addWithId(ids.next(), values, ownerId, entryType);
  }

  <E extends Entry> E addWithId(String id, ObjectNode values, String ownerId, Class<E> entryType) {
    values.put("id", id);
    values.put("partnerId", account.partnerId());
    values.put("userId", ownerId);
    values.put("creatorId", ownerId);
    values.put("moderationStatus", MODERATION_AUTO_APPROVED);
    values.put("version", 0);
    if (!values.has("createdAt")) {
      values.put("createdAt", storage.now());
    }
    return put(values, entryType);
  }

  /** Stores these values, which must hold an id; the name is cut and the tags are normalised. */
  <E extends Entry> E put(ObjectNode values, Class<E> entryType) {
    values.put("name", ByteText.cut(values.path("name").asText(), NAME_BYTES));
    if (values.has("tags")) {
      values.put("tags", Tags.normalised(values.path("tags").asText()));
    }
    values.put("updatedAt", storage.now());
    E entry = Json.rowOf(values, entryType);
    Entry before = entries.find(entry.id()).orElse(null);
    entries.put(entry.id(), entry);
    listeners.forEach(listener -> listener.changed(before, entry));
    return entry;
  }

  /**
   * Answers a list call about entries of this type. Kaltura adds {@code statusEqual=2} (READY) to a
   * filter that asks neither for a status nor for one id: rooms, which never become READY, are then
   * not in the list.
   */
  <E extends Entry> ObjectNode list(ListQuery query, Class<E> entryType, String listType) {
    boolean readyOnly =
        List.of("statusEqual", "statusIn", "statusNotEqual", "statusNotIn", "idEqual").stream()
            .allMatch(name -> query.filter().text(name).isEmpty());
    List<ObjectNode> rows =
        indexed().stream()
            .filter(entryType::isInstance)
            .filter(entry -> !readyOnly || entry.status() == EntryStatus.READY)
            .map(this::shown)
            .filter(row -> FreeText.of(query.filter()).matches(row))
            .toList();
    return query.answer(rows, listType);
  }

  /** The entry as callers see it. */
  public ObjectNode shown(Entry entry) {
    ObjectNode row = Json.objectOf(entry);
    if (entry instanceof MediaEntry) {
      urls.addTo(row);
    }
    return row;
  }

  /** All entries as the index of lists and searches knows them by now, without deleted ones. */
  public List<Entry> indexed() {
    return entries.indexed().stream()
        .filter(entry -> entry.status() != EntryStatus.DELETED)
        .toList();
  }

  /** The newest version of all entries of this type, deleted ones included. */
  <E extends Entry> List<E> all(Class<E> entryType) {
    return entries.all().stream().filter(entryType::isInstance).map(entryType::cast).toList();
  }
}
