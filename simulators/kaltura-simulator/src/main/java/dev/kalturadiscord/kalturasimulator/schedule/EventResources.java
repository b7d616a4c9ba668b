package dev.kalturadiscord.kalturasimulator.schedule;

import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import java.util.List;
import java.util.Optional;

/** Which event takes up which resource. */
public final class EventResources {
  private final Table<EventResource> links;

  public EventResources(Storage storage) {
    this.links = storage.newTable();
  }

  Optional<EventResource> find(long eventId, long resourceId) {
    return links.find(EventResource.key(eventId, resourceId));
  }

  EventResource put(EventResource link) {
    links.put(link.key(), link);
    return link;
  }

  void remove(EventResource link) {
    links.remove(link.key());
  }

  List<EventResource> indexed() {
    return links.indexed();
  }

  /** The ids of the resources an event takes up, in the order they were linked. */
  public List<String> resourceIdsOf(long eventId) {
    return links.all().stream()
        .filter(link -> link.eventId() == eventId)
        .map(link -> Long.toString(link.resourceId()))
        .toList();
  }
}
