package dev.kalturadiscord.kalturasimulator.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Kaltura's templates and the account's. Deleted ones stay in the table, but nobody finds them. */
public final class NotificationTemplates {
  private final Table<NotificationTemplate> templates;
  private final AtomicLong lastId;
  private final Account account;
  private final Storage storage;

  public NotificationTemplates(Account account, Storage storage) {
    this.templates = storage.newTable();
    this.lastId = new AtomicLong(storage.now());
    this.account = account;
    this.storage = storage;
  }

  /** Puts Kaltura's own templates there. */
  public void seed() {
    for (ObjectNode values : SystemTemplates.all()) {
      values.put("partnerId", NotificationTemplate.SYSTEM_PARTNER);
      values.put("type", NotificationTemplate.TYPE);
      values.put("status", NotificationTemplate.DISABLED);
      values.put("createdAt", storage.now());
      values.put("automaticDispatchEnabled", true);
      values.put("objectType", NotificationTemplate.OBJECT_TYPE);
      put(values);
    }
  }

  Optional<NotificationTemplate> find(String id) {
    return templates.find(id).filter(template -> !template.isDeleted());
  }

  /** Stores a copy of a template as the account's own. */
  NotificationTemplate addCopy(ObjectNode values) {
    values.put("id", lastId.incrementAndGet());
    values.put("partnerId", account.partnerId());
    values.put("createdAt", storage.now());
    return put(values);
  }

  /** Stores these values, which must hold an id. */
  NotificationTemplate put(ObjectNode values) {
    values.put("updatedAt", storage.now());
    NotificationTemplate template = Json.rowOf(values, NotificationTemplate.class);
    templates.put(Long.toString(template.id()), template);
    return template;
  }

  List<NotificationTemplate> all() {
    return templates.all().stream().filter(template -> !template.isDeleted()).toList();
  }
}
