package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.kaltura.ScheduleEvents.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Meetings as Kaltura Rooms: a room made by KAF, a schedule event as its calendar record. */
@Singleton
final class RoomProvider implements MeetingProvider {

  private static final String GONE_ROOM = "ENTRY_ID_NOT_FOUND";

  private final Errands errands;
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
    this.errands = errands;
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
  public Made create(Plan plan, boolean lookFirst) {
    return errands.inOneTurn("meeting.create", () -> make(plan, lookFirst));
  }

  private Made make(Plan plan, boolean lookFirst) {
    String owner = settings.userId(plan.hostUserId());
    String roomId =
        (lookFirst ? findRoom(plan, owner) : Optional.<String>empty())
            .orElseGet(() -> createRoom(plan, owner));
    try {
      return new Made(roomId, event(plan, roomId, lookFirst), null, null);
    } catch (KalturaException e) {
      if (!e.mayHaveHappened()) {
        takeBack(roomId, owner);
      }
      throw e;
    }
  }

  private void takeBack(String roomId, String owner) {
    try {
      deleteRoom(roomId, owner);
    } catch (KalturaException e) {
      throw KalturaException.leftBehind("the room without a calendar record is still there", e);
    }
  }

  private @Nullable Long event(Plan plan, String roomId, boolean lookFirst) {
    if (!settings.roomEvents()) {
      return null;
    }
    return (lookFirst ? events.find(plan) : Optional.<Long>empty())
        .orElseGet(
            () ->
                events.add(
                    plan,
                    Kind.MEETING,
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("templateEntryId", roomId)
                        .put("tags", "discord,type_" + plan.type().text())));
  }

  @Override
  public void undo(Plan plan) {
    String owner = settings.userId(plan.hostUserId());
    events.find(plan).ifPresent(id -> events.cancel(id, plan.hostUserId()));
    findRoom(plan, owner).ifPresent(id -> deleteRoom(id, owner));
  }

  @Override
  public boolean change(Made made, Plan plan) {
    return made.scheduleEventId() == null
        || events.change(made.scheduleEventId(), plan, Kind.MEETING);
  }

  @Override
  public void end(Made made, String hostUserId, Instant endedAt, boolean beforeStart) {
    if (made.scheduleEventId() != null) {
      events.end(made.scheduleEventId(), Kind.MEETING, hostUserId, endedAt, beforeStart);
    }
  }

  @Override
  public void purge(Made made, String hostUserId) {
    if (made.scheduleEventId() != null) {
      events.delete(made.scheduleEventId(), hostUserId);
    }
    deleteRoom(roomId(made), settings.userId(hostUserId));
  }

  @Override
  public Map<String, Seen> list(Map<String, Made> made) {
    return events.list(made);
  }

  @Override
  public Seen look(Made made) {
    return events.look(made);
  }

  @Override
  public List<Recorded> recordings(Made made, Plan plan) {
    return entries.recordedIn(roomId(made));
  }

  @Override
  public URI roomUrl(Made made, String discordUserId, String displayName, boolean host) {
    return kaf.roomUrl(
        sessions.join(
            new Admission(
                settings.userId(discordUserId), roomId(made), PersonName.of(displayName), host)));
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
    try {
      sessions.run(owner, ks -> api.call("room_room", "delete", parameters, ks));
    } catch (KalturaException e) {
      if (!e.code().equals(GONE_ROOM)) {
        throw e;
      }
    }
  }

  private static String roomId(Made made) {
    return Objects.requireNonNull(made.roomId(), "every meeting of this provider has a room");
  }
}
