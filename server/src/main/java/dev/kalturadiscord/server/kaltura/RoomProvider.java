package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Meetings as Kaltura Rooms: a room made by KAF, a schedule event as its calendar record. */
@Singleton
final class RoomProvider implements MeetingProvider {

  private static final String GONE_EVENT = "INVALID_OBJECT_ID";
  private static final String GONE_ROOM = "ENTRY_ID_NOT_FOUND";

  private final Kaf kaf;
  private final KalturaApi api;
  private final ScheduleEvents events;
  private final KalturaSessions sessions;
  private final KalturaSettings settings;

  @Inject
  RoomProvider(
      Kaf kaf,
      KalturaApi api,
      ScheduleEvents events,
      KalturaSessions sessions,
      KalturaSettings settings) {
    this.kaf = kaf;
    this.api = api;
    this.events = events;
    this.sessions = sessions;
    this.settings = settings;
  }

  @Override
  public Made create(Plan plan, boolean lookFirst) {
    return Deadline.within(settings.patience().errand(), () -> make(plan, lookFirst));
  }

  private Made make(Plan plan, boolean lookFirst) {
    String owner = settings.userId(plan.hostUserId());
    String roomId =
        (lookFirst ? findRoom(plan, owner) : Optional.<String>empty())
            .orElseGet(() -> createRoom(plan, owner));
    try {
      long eventId =
          (lookFirst ? findEvent(plan, owner) : Optional.<Long>empty())
              .orElseGet(() -> addEvent(plan, roomId, owner));
      return new Made(roomId, Optional.of(eventId));
    } catch (KalturaException e) {
      if (!e.mayHaveHappened()) {
        deleteRoom(roomId, owner);
      }
      throw e;
    }
  }

  @Override
  public void undo(Plan plan) {
    String owner = settings.userId(plan.hostUserId());
    findEvent(plan, owner).ifPresent(id -> sessions.run(owner, ks -> events.cancel(id, ks)));
    findRoom(plan, owner).ifPresent(id -> deleteRoom(id, owner));
  }

  @Override
  public void end(Made made, String hostUserId, Instant endedAt, boolean beforeStart) {
    if (made.scheduleEventId().isEmpty()) {
      return;
    }
    long id = made.scheduleEventId().get();
    String owner = settings.userId(hostUserId);
    try {
      if (!beforeStart) {
        sessions.run(owner, ks -> events.endAt(id, endedAt, ks));
      }
      sessions.run(owner, ks -> events.cancel(id, ks));
    } catch (KalturaException e) {
      if (!e.code().equals(GONE_EVENT)) { // somebody removed it at Kaltura: ended all the same
        throw e;
      }
    }
  }

  @Override
  public URI roomUrl(Made made, String discordUserId, String displayName, boolean host) {
    return kaf.roomUrl(
        sessions.join(
            new Admission(
                settings.userId(discordUserId), made.roomId(), PersonName.of(displayName), host)));
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

  private long addEvent(Plan plan, String roomId, String owner) {
    return sessions.call(owner, ks -> events.add(plan, reference(plan), roomId, owner, ks));
  }

  private Optional<Long> findEvent(Plan plan, String owner) {
    return sessions.call(owner, ks -> events.find(reference(plan), ks));
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

  private static String reference(Plan plan) {
    return "discord:" + plan.meetingId();
  }
}
