package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.service.SessionGate;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import java.util.Set;

/** Videos, recordings and placeholders for recordings among them. */
public final class MediaService implements KalturaService {
  private static final Set<Long> MEDIA_TYPES = Set.of(1L, 2L, 5L, 201L, 202L, 203L, 204L);

  private final Videos videos;
  private final Entries entries;
  private final Storage storage;

  public MediaService(Videos videos, Entries entries, Storage storage) {
    this.videos = videos;
    this.entries = entries;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("media")
        .on("add", Access.SESSION, this::add)
        .on("get", Access.SESSION, call -> entries.shown(media(call)))
        .on("list", Access.SESSION, this::list)
        .on("update", Access.SESSION, this::update)
        .on("delete", Access.SESSION, this::delete);
  }

  private JsonNode add(ActionCall call) {
    ObjectNode sent = call.parameters().requiredObject("entry");
    ObjectNode values = EntrySchemas.MEDIA.forInsert(sent, storage.now());
    EntrySchemas.MEDIA.require(values, "mediaType");
    check(values);
    return entries.shown(videos.addPlaceholder(values, owner(call.ks(), values)));
  }

  private JsonNode update(ActionCall call) {
    MediaEntry entry = media(call);
    ObjectNode sent = call.parameters().requiredObject("mediaEntry");
    checkOwner(call.ks(), entry);
    ObjectNode values = EntrySchemas.MEDIA.forUpdate(entries.shown(entry), sent, storage.now());
    check(values);
    return entries.shown(entries.put(values, MediaEntry.class));
  }

  private JsonNode delete(ActionCall call) {
    MediaEntry entry = media(call);
    checkOwner(call.ks(), entry);
    ObjectNode values = entries.shown(entry);
    values.put("status", EntryStatus.DELETED);
    entries.put(values, MediaEntry.class);
    return NullNode.getInstance();
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(EntrySchemas.MEDIA, call.parameters(), storage.now());
    return entries.list(query, MediaEntry.class, "KalturaMediaListResponse");
  }

  private MediaEntry media(ActionCall call) {
    return entries.existing(call.parameters().requiredText("entryId"), MediaEntry.class);
  }

  private static void check(ObjectNode values) {
    long mediaType = values.path("mediaType").asLong();
    if (!MEDIA_TYPES.contains(mediaType)) {
      throw ErrorCode.INVALID_ENUM_VALUE.with(mediaType, "mediaType", "KalturaMediaType");
    }
    long accessControl = values.path("accessControlId").asLong();
    if (values.has("accessControlId") && !AccessControl.exists(accessControl)) {
      throw ErrorCode.ACCESS_CONTROL_ID_NOT_FOUND.with(accessControl);
    }
  }

  /** Only an administrator makes an entry for somebody else. */
  private static String owner(Ks ks, ObjectNode values) {
    String asked = values.path("userId").asText(ks.userId());
    if (!ks.isAdmin() && !asked.equalsIgnoreCase(ks.userId())) {
      throw SessionGate.notOwner();
    }
    return asked;
  }

  private static void checkOwner(Ks ks, MediaEntry entry) {
    if (!ks.isAdmin() && !ks.userId().equalsIgnoreCase(entry.userId())) {
      throw SessionGate.notOwner();
    }
  }
}
