package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.ScheduleEvents.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Meetings as Kaltura Rooms: a room made by KAF, a schedule event as its calendar record. */
@Singleton
final class RoomProvider extends ScheduledProvider {

  private static final Set<String> GONE_ROOM = Set.of("ENTRY_ID_NOT_FOUND");

  private final Kaf kaf;
  private final KalturaApi api;
  private final ScheduleEvents events;
  private final MediaEntries entries;
  private final KalturaSessions sessions;
  private final KalturaSettings settings;

  @Inject
  RoomProvider(
      Errands errands,
      Kaf kaf,
      KalturaApi api,
      ScheduleEvents events,
      MediaEntries entries,
      KalturaSessions sessions,
      KalturaSettings settings) {
    super(errands, events, Kind.MEETING, sessions, settings);
    this.kaf = kaf;
    this.api = api;
    this.events = events;
    this.entries = entries;
    this.sessions = sessions;
    this.settings = settings;
  }

  @Override
  public ProviderName name() {
    return ProviderName.ROOM;
  }

  @Override
  Made make(Plan plan, boolean lookFirst, MadeSoFar soFar) {
    String owner = settings.userId(plan.hostUserId());
    String roomId =
        (lookFirst ? findRoom(plan, owner) : Optional.<String>empty())
            .orElseGet(() -> createRoom(plan, owner));
    soFar.add(() -> deleteRoom(roomId, owner));
    return new Made(roomId, event(plan, roomId, lookFirst), null, null);
  }

  private @Nullable Long event(Plan plan, String roomId, boolean lookFirst) {
    if (!settings.roomEvents()) {
      return null;
    }
    return events.make(
        plan,
        Kind.MEETING,
        JsonNodeFactory.instance
            .objectNode()
            .put("templateEntryId", roomId)
            .put("tags", "discord,type_" + plan.type().text()),
        lookFirst);
  }

  @Override
  public void undo(Plan plan) {
    String owner = settings.userId(plan.hostUserId());
    events.find(plan).ifPresent(id -> events.cancel(id, plan.hostUserId()));
    findRoom(plan, owner).ifPresent(id -> deleteRoom(id, owner));
  }

  @Override
  boolean rename(Made made, Plan plan) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("roomId", roomId(made));
    parameters
        .putObject("room")
        .put("objectType", "KalturaRoomEntry")
        .put("name", PlainText.title(plan.title()))
        .put(
            "description",
            plan.description() == null ? "" : PlainText.description(plan.description()));
    String owner = settings.userId(plan.hostUserId());
    return KalturaCalls.isThere(
        GONE_ROOM,
        () -> sessions.run(owner, ks -> api.call("room_room", "update", parameters, ks)));
  }

  @Override
  public void purge(Made made, String hostUserId) {
    if (made.scheduleEventId() != null) {
      events.delete(made.scheduleEventId(), hostUserId);
    }
    deleteRoom(roomId(made), settings.userId(hostUserId));
  }

  @Override
  public List<Recorded> recordings(Made made, Plan plan) {
    return entries.recordedIn(roomId(made));
  }

  @Override
  Admission admission(Made made, Visitor visitor) {
    return new Admission.ToRoom(visitor, roomId(made));
  }

  @Override
  URI door(String ks) {
    return kaf.roomUrl(ks);
  }

  private String createRoom(Plan plan, String owner) {
    ObjectNode room =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", PlainText.title(plan.title()))
            .put("tags", "discord," + plan.meetingId());
    if (plan.description() != null) {
      room.put("description", PlainText.description(plan.description()));
    }
    Optional.ofNullable(settings.roomTemplates().get(plan.type()))
        .ifPresent(template -> room.put("templateRoomEntryId", template));
    room.putArray("roomModeratorUserIds").add(owner);
    room.putArray("chatModeratorUserIds").add(owner);
    return sessions.call(owner, ks -> kaf.createRoom(room.deepCopy().put("ks", ks)));
  }

  private Optional<String> findRoom(Plan plan, String owner) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters
        .putObject("filter")
        .put("objectType", "KalturaRoomEntryFilter")
        .put("tagsMultiLikeAnd", plan.meetingId())
        // A room never becomes READY (2), which is all that lists give when not asked otherwise.
        .put("statusIn", "2,7");
    JsonNode found =
        sessions.call(owner, ks -> api.call("room_room", "list", parameters, ks)).path("objects");
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asText());
  }

  private void deleteRoom(String roomId, String owner) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("roomId", roomId);
    KalturaCalls.remove(
        GONE_ROOM,
        () -> sessions.run(owner, ks -> api.call("room_room", "delete", parameters, ks)));
  }

  private static String roomId(Made made) {
    return Objects.requireNonNull(made.roomId(), "every meeting of this provider has a room");
  }
}
