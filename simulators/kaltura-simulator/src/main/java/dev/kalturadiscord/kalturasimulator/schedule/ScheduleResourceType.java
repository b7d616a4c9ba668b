package dev.kalturadiscord.kalturasimulator.schedule;

import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.object.Property;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The concrete schedule resource types and their properties. */
enum ScheduleResourceType {
  LOCATION("KalturaLocationScheduleResource"),
  CAMERA("KalturaCameraScheduleResource"),
  LIVE_ENTRY("KalturaLiveEntryScheduleResource");

  private static final String ABSTRACT = "KalturaScheduleResource";

  /** What all types have. */
  static final ObjectSchema SHARED = withOwn();

  private static final ObjectSchema WITH_STREAM = withOwn(text("streamUrl"));
  private static final ObjectSchema WITH_ENTRY = withOwn(text("entryId"));

  private final String objectType;

  ScheduleResourceType(String objectType) {
    this.objectType = objectType;
  }

  /**
   * The type of an object a caller sent.
   *
   * @param objectType empty when the caller sent none
   * @throws ApiError OBJECT_TYPE_ABSTRACT or INVALID_OBJECT_TYPE
   */
  static ScheduleResourceType of(String objectType) {
    if (objectType.isEmpty() || objectType.equals(ABSTRACT)) {
      throw ErrorCode.OBJECT_TYPE_ABSTRACT.with(ABSTRACT);
    }
    return find(objectType).orElseThrow(() -> ErrorCode.INVALID_OBJECT_TYPE.with(objectType));
  }

  static Optional<ScheduleResourceType> find(String objectType) {
    return Arrays.stream(values()).filter(type -> type.objectType.equals(objectType)).findAny();
  }

  String objectType() {
    return objectType;
  }

  ObjectSchema schema() {
    return switch (this) {
      case LOCATION -> SHARED;
      case CAMERA -> WITH_STREAM;
      case LIVE_ENTRY -> WITH_ENTRY;
    };
  }

  private static ObjectSchema withOwn(Property... own) {
    Property[] shared = {
      integer("id").readOnly(),
      integer("parentId"),
      integer("partnerId").readOnly(),
      text("name").bytes(1, 256),
      text("systemName").bytes(1, 256),
      text("description"),
      integer("status").readOnly(),
      text("tags"),
      time("createdAt").readOnly(),
      time("updatedAt").readOnly()
    };
    return new ObjectSchema(
        ABSTRACT, Stream.of(shared, own).flatMap(Stream::of).toArray(Property[]::new));
  }
}
