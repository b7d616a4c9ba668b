package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.kaf.RoomDoor.Refused;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.schedule.EventResources;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleEvent;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleEvents;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleResource;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleResources;
import dev.kalturadiscord.kalturasimulator.state.Storage;

/**
 * Lets people into rooms of the older kind (Kaltura Meetings), which are schedule resources. A KS
 * names the room, or an event that takes it up; through the event anyone enters at any time.
 */
final class MeetingDoor {
  private static final String ROOM_TAG = "vcprovider:newrow";
  private static final String INSTRUCTOR = "0";
  private static final String ATTENDEE = "3";

  /** Somebody inside a room. */
  record Visit(ScheduleResource room, Join join, String roleInWords) {}

  private final KsCodec codec;
  private final ScheduleEvents events;
  private final ScheduleResources resources;
  private final EventResources links;
  private final Joins joins;
  private final Storage storage;

  MeetingDoor(
      KsCodec codec,
      ScheduleEvents events,
      ScheduleResources resources,
      EventResources links,
      Joins joins,
      Storage storage) {
    this.codec = codec;
    this.events = events;
    this.resources = resources;
    this.links = links;
    this.joins = joins;
    this.storage = storage;
  }

  /** Enters the room that the KS leads to, as the person that the KS names. */
  Visit enter(String ksText) throws Refused {
    Ks ks = KafSession.of(ksText, codec, storage.now());
    RoomRole role =
        ks.privilege("role")
            .flatMap(RoomRole::of)
            .orElseThrow(() -> new Refused("The session names no role."));
    boolean instructor = value(ks, "userContextualRole").equals(INSTRUCTOR);
    String eventId = value(ks, "eventId");
    ScheduleResource room =
        eventId.isEmpty() ? namedRoom(value(ks, "resourceId"), instructor) : roomOf(event(eventId));
    Join join =
        new Join(
            Long.toString(room.id()),
            eventId,
            ks.userId(),
            value(ks, "firstName"),
            value(ks, "lastName"),
            role.value(),
            instructor ? INSTRUCTOR : ATTENDEE,
            "",
            "",
            false,
            storage.now(),
            ks.expiry() - storage.now());
    joins.add(join);
    return new Visit(room, join, instructor ? "host" : "attendee");
  }

  private ScheduleEvent event(String id) throws Refused {
    return events
        .find(id)
        .filter(ScheduleEvent::isActive)
        .orElseThrow(() -> new Refused("The meeting does not take place."));
  }

  private ScheduleResource roomOf(ScheduleEvent event) throws Refused {
    return links.resourceIdsOf(event.id()).stream()
        .flatMap(id -> resources.find(id).stream())
        .filter(resource -> resource.hasTag(ROOM_TAG))
        .findFirst()
        .orElseThrow(() -> new Refused("The meeting has no room."));
  }

  /** The room itself: an attendee has to wait outside until a moderator is in. */
  private ScheduleResource namedRoom(String id, boolean instructor) throws Refused {
    ScheduleResource room =
        resources
            .find(id)
            .filter(resource -> resource.hasTag(ROOM_TAG))
            .orElseThrow(() -> new Refused("The room does not exist."));
    if (!instructor && !isModeratorIn(Long.toString(room.id()))) {
      throw new Refused("No moderator is in the room yet.");
    }
    return room;
  }

  private boolean isModeratorIn(String roomId) {
    return joins.all().stream()
        .filter(join -> join.roomId().equals(roomId) && !join.kicked())
        .anyMatch(join -> join.userContextualRole().equals(INSTRUCTOR));
  }

  private static String value(Ks ks, String privilege) {
    return ks.privilege(privilege).orElse("");
  }
}
