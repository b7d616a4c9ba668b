package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Recorded;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Media entries: what rooms record. */
@Singleton
final class MediaEntries {

  /** Statuses: lists give only what is READY when not asked otherwise. */
  static final String ALL_BUT_DELETED = "-2,-1,0,1,2,4,5,6,7";

  private static final int MOST = 100;

  private final KalturaApi api;
  private final KalturaSessions sessions;
  private final KalturaSettings settings;

  @Inject
  MediaEntries(KalturaApi api, KalturaSessions sessions, KalturaSettings settings) {
    this.api = api;
    this.sessions = sessions;
    this.settings = settings;
  }

  /** Entries that were recorded in a room, newest first, whatever their status. */
  List<Recorded> recordedIn(String roomId) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters
        .putObject("filter")
        .put("objectType", "KalturaMediaEntryFilter")
        .put("rootEntryIdEqual", roomId)
        .put("statusIn", ALL_BUT_DELETED)
        .put("orderBy", "-createdAt");
    parameters
        .putObject("pager")
        .put("objectType", "KalturaFilterPager")
        .put("pageSize", MOST)
        .put("pageIndex", 1);
    return sessions
        .call(settings.serviceUserId(), ks -> api.call("media", "list", parameters, ks))
        .path("objects")
        .valueStream()
        .map(entry -> recorded(entry, false))
        .toList();
  }

  static Recorded recorded(JsonNode entry, boolean possible) {
    int seconds = entry.path("duration").asInt();
    return new Recorded(
        entry.path("id").asText(),
        entry.path("name").asText(),
        EntryState.of(entry.path("status").asInt()),
        seconds > 0 ? seconds : null,
        Instant.ofEpochSecond(entry.path("createdAt").asLong()),
        possible);
  }
}
