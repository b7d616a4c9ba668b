package dev.kalturadiscord.kalturasimulator.schedule;

import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The concrete schedule event types, and how long a single event may be. */
enum ScheduleEventType {
  RECORD("KalturaRecordScheduleEvent", Duration.ofHours(24)),
  LIVE_STREAM("KalturaLiveStreamScheduleEvent", Duration.ofHours(24)),
  BLACKOUT("KalturaBlackoutScheduleEvent", Duration.ofDays(730)),
  MEETING("KalturaMeetingScheduleEvent", Duration.ofDays(3)),
  LIVE_REDIRECT("KalturaLiveRedirectScheduleEvent", Duration.ofDays(730)),
  VOD("KalturaVodScheduleEvent", Duration.ofDays(1825)),
  VIRTUAL("KalturaVirtualScheduleEvent", Duration.ofDays(1825));

  private static final Set<String> ABSTRACT =
      Set.of("", "KalturaScheduleEvent", "KalturaEntryScheduleEvent");

  private final String objectType;
  private final Duration greatestLength;

  ScheduleEventType(String objectType, Duration greatestLength) {
    this.objectType = objectType;
    this.greatestLength = greatestLength;
  }

  /**
   * The type of an object a caller sent.
   *
   * @param objectType empty when the caller sent none
   * @throws ApiError OBJECT_TYPE_ABSTRACT or INVALID_OBJECT_TYPE
   */
  static ScheduleEventType of(String objectType) {
    if (ABSTRACT.contains(objectType)) {
      throw ErrorCode.OBJECT_TYPE_ABSTRACT.with("KalturaScheduleEvent");
    }
    return find(objectType).orElseThrow(() -> ErrorCode.INVALID_OBJECT_TYPE.with(objectType));
  }

  static Optional<ScheduleEventType> find(String objectType) {
    return Arrays.stream(values()).filter(type -> type.objectType.equals(objectType)).findAny();
  }

  String objectType() {
    return objectType;
  }

  ObjectSchema schema() {
    return ScheduleEventSchema.of(this);
  }

  /** Whether its events are about entries; others cannot be filtered by entry. */
  boolean isAboutEntries() {
    return this != VIRTUAL;
  }

  long greatestSeconds() {
    return greatestLength.toSeconds();
  }
}
