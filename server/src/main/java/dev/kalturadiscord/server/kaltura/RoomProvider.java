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
    String owner = settings.userId(plan.hostUserId());
    String ks = sessions.service(owner);
    String roomId =
        (lookFirst ? findRoom(plan, ks) : Optional.<String>empty())
            .orElseGet(() -> createRoom(plan, owner, ks));
    try {
      long eventId =
          (lookFirst ? events.find(reference(plan), ks) : Optional.<Long>empty())
              .orElseGet(() -> events.add(plan, reference(plan), roomId, owner, ks));
      return new Made(roomId, Optional.of(eventId));
    } catch (KalturaException e) {
      if (!e.mayHaveHappened()) {
        deleteRoom(roomId, ks);
      }
      throw e;
    }
  }

  @Override
  public void undo(Plan plan) {
    String ks = sessions.service(settings.userId(plan.hostUserId()));
    events.find(reference(plan), ks).ifPresent(id -> events.cancel(id, ks));
    findRoom(plan, ks).ifPresent(id -> deleteRoom(id, ks));
  }

  @Override
  public void end(Made made, String hostUserId, Instant endedAt, boolean beforeStart) {
    if (made.scheduleEventId().isEmpty()) {
      return;
    }
    long id = made.scheduleEventId().get();
    String ks = sessions.service(settings.userId(hostUserId));
    try {
      if (!beforeStart) {
        events.endAt(id, endedAt, ks);
      }
      events.cancel(id, ks);
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
            settings.userId(discordUserId), made.roomId(), PersonName.of(displayName), host));
  }

  private String createRoom(Plan plan, String owner, String ks) {
    ObjectNode room =
        JsonNodeFactory.instance
            .objectNode()
            .put("ks", ks)
            .put("name", PlainText.title(plan.title()))
            .put("tags", "discord," + plan.meetingId());
    if (plan.description() != null) {
      room.put("description", PlainText.description(plan.description()));
    }
    Optional.ofNullable(settings.roomTemplates().get(plan.type()))
        .ifPresent(template -> room.put("templateRoomEntryId", template));
    room.putArray("roomModeratorUserIds").add(owner);
    room.putArray("chatModeratorUserIds").add(owner);
    return kaf.createRoom(room);
  }

  private Optional<String> findRoom(Plan plan, String ks) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters
        .putObject("filter")
        .put("objectType", "KalturaRoomEntryFilter")
        .put("tagsMultiLikeAnd", plan.meetingId())
        // A room never becomes READY (2), which is all that lists give when not asked otherwise.
        .put("statusIn", "2,7");
    JsonNode found = api.call("room_room", "list", parameters, ks).path("objects");
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asText());
  }

  private void deleteRoom(String roomId, String ks) {
    try {
      api.call(
          "room_room", "delete", JsonNodeFactory.instance.objectNode().put("roomId", roomId), ks);
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
