package dev.kalturadiscord.kalturasimulator.schedule;

import static dev.kalturadiscord.kalturasimulator.object.Property.decimal;
import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;

/** The properties of schedule events. */
final class ScheduleEventSchema {
  static final ObjectSchema SCHEMA =
      new ObjectSchema(
          "KalturaScheduleEvent",
          integer("id").readOnly(),
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
          time("updatedAt").readOnly(),
          text("templateEntryId"),
          text("entryIds"),
          text("categoryIds"),
          text("sourceEntryId"),
          integer("preStartTime"),
          integer("postEndTime"));

  private ScheduleEventSchema() {}
}
