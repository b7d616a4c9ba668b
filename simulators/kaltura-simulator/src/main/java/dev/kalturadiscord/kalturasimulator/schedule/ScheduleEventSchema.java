package dev.kalturadiscord.kalturasimulator.schedule;

import static dev.kalturadiscord.kalturasimulator.object.Property.decimal;
import static dev.kalturadiscord.kalturasimulator.object.Property.flag;
import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.object.Property;
import java.util.Arrays;
import java.util.stream.Stream;

/** The properties of schedule events. A type ignores the properties of other types. */
final class ScheduleEventSchema {
  private static final Property[] SHARED = {
    integer("id").readOnly(),
    integer("parentId").readOnly(),
    integer("partnerId").readOnly(),
    text("summary").bytes(1, 256),
    text("description"),
    integer("status").readOnly(),
    time("startDate"),
    time("endDate"),
    text("referenceId").bytes(0, 256),
    integer("classificationType"),
    decimal("geoLatitude"),
    decimal("geoLongitude"),
    text("location").bytes(0, 256),
    text("organizer").bytes(0, 256),
    text("ownerId"),
    integer("priority"),
    integer("sequence"),
    integer("recurrenceType").onInsert(),
    integer("duration"),
    text("contact").bytes(0, 1024),
    text("comment").bytes(0, 1024),
    text("tags"),
    time("createdAt").readOnly(),
    time("updatedAt").readOnly()
  };

  private static final Property[] ABOUT_ENTRIES = {
    text("templateEntryId"), text("entryIds"), text("categoryIds")
  };

  /** What most types have, and what a list may be filtered and sorted by. */
  static final ObjectSchema LISTED = schema(SHARED, ABOUT_ENTRIES);

  private static final ObjectSchema LIVE_STREAM =
      schema(
          SHARED,
          ABOUT_ENTRIES,
          new Property[] {
            text("sourceEntryId"),
            integer("projectedAudience"),
            integer("preStartTime"),
            integer("postEndTime"),
            text("preStartEntryId"),
            text("postEndEntryId"),
            flag("isContentInterruptible")
          });

  private static final ObjectSchema MEETING =
      schema(SHARED, ABOUT_ENTRIES, new Property[] {integer("preStartTime")});

  private static final ObjectSchema LIVE_REDIRECT =
      schema(SHARED, ABOUT_ENTRIES, new Property[] {text("redirectEntryId")});

  private static final ObjectSchema VIRTUAL =
      schema(
          SHARED, new Property[] {integer("virtualEventId"), integer("virtualScheduleEventType")});

  private ScheduleEventSchema() {}

  static ObjectSchema of(ScheduleEventType type) {
    return switch (type) {
      case RECORD, BLACKOUT, VOD -> LISTED;
      case LIVE_STREAM -> LIVE_STREAM;
      case MEETING -> MEETING;
      case LIVE_REDIRECT -> LIVE_REDIRECT;
      case VIRTUAL -> VIRTUAL;
    };
  }

  private static ObjectSchema schema(Property[]... parts) {
    return new ObjectSchema(
        "KalturaScheduleEvent", Stream.of(parts).flatMap(Arrays::stream).toArray(Property[]::new));
  }
}
