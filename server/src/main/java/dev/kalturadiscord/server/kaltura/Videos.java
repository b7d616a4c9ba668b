package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The videos of the account. All methods that call Kaltura throw {@link KalturaException}: never
 * inside a transaction.
 */
@Singleton
public final class Videos {

  /** Kaltura lets nobody look further into what it found. */
  public static final int REACHABLE = 10_000;

  private static final String NOT_FOUND = "ENTRY_ID_NOT_FOUND";

  private final KalturaApi api;
  private final KalturaSessions sessions;
  private final KalturaSettings settings;

  @Inject
  Videos(KalturaApi api, KalturaSessions sessions, KalturaSettings settings) {
    this.api = api;
    this.sessions = sessions;
    this.settings = settings;
  }

  /**
   * A page of what was found.
   *
   * @param items may be fewer than there are on this page at Kaltura: see {@link #search}
   * @param total how many Kaltura counts on all pages
   */
  public record Found(List<Video> items, int total) {}

  /**
   * Searches what is offered and can be watched: best first, or newest first without a query. What
   * Kaltura finds and is not offered after all is left out of the page, but counted.
   *
   * @param query null for all
   * @param page from 1 on; {@code page * size} is at most {@link #REACHABLE}
   */
  public Found search(@Nullable String query, int page, int size) {
    if (settings.videoOffer().isEmpty()) {
      return new Found(List.of(), 0);
    }
    ObjectNode parameters = VideoQuery.of(query, settings.videoOffer(), page, size);
    JsonNode answer = call("elasticsearch_esearch", "searchEntry", parameters);
    List<Video> items =
        answer
            .path("objects")
            .valueStream()
            .map(found -> found.path("object"))
            .filter(MediaEntries::isMediaClip)
            .map(MediaEntries::video)
            .filter(this::isOffered)
            .toList();
    return new Found(items, answer.path("totalCount").asInt());
  }

  /** A video, offered or not, whatever its state; empty when there is none with this id. */
  public Optional<Video> find(String id) {
    if (!Video.isId(id)) {
      return Optional.empty();
    }
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("entryId", id);
    try {
      return Optional.of(call("baseEntry", "get", parameters))
          .filter(MediaEntries::isMediaClip)
          .map(MediaEntries::video);
    } catch (KalturaException e) {
      if (e.code().equals(NOT_FOUND)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether the operator offers it to all guilds, as far as the video says itself. */
  public boolean isOffered(Video video) {
    return settings.videoOffer().includes(video);
  }

  private JsonNode call(String service, String action, ObjectNode parameters) {
    return sessions.call(settings.serviceUserId(), ks -> api.call(service, action, parameters, ks));
  }
}
