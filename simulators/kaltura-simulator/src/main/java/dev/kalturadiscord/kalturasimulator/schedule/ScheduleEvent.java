package dev.kalturadiscord.kalturasimulator.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule event of any type. Times are unix seconds, durations are seconds.
 *
 * @param status {@link #CANCELLED}, {@link #ACTIVE} or {@link #DELETED}
 * @param objectType names the concrete type
 */
public record ScheduleEvent(
    long id,
    @Nullable Long parentId,
    int partnerId,
    String summary,
    @Nullable String description,
    int status,
    @Nullable Long startDate,
    long endDate,
    @Nullable String referenceId,
    @Nullable Integer classificationType,
    @Nullable Double geoLatitude,
    @Nullable Double geoLongitude,
    @Nullable String location,
    @Nullable String organizer,
    String ownerId,
    @Nullable Integer priority,
    int sequence,
    int recurrenceType,
    @Nullable Long duration,
    @Nullable String contact,
    @Nullable String comment,
    @Nullable String tags,
    long createdAt,
    long updatedAt,
    @Nullable String templateEntryId,
    @Nullable String entryIds,
    @Nullable String categoryIds,
    @Nullable String sourceEntryId,
    @Nullable Long projectedAudience,
    @Nullable Long preStartTime,
    @Nullable Long postEndTime,
    @Nullable String preStartEntryId,
    @Nullable String postEndEntryId,
    @Nullable Boolean isContentInterruptible,
    @Nullable String redirectEntryId,
    @Nullable Long virtualEventId,
    @Nullable Integer virtualScheduleEventType,
    @Nullable List<String> blackoutConflicts,
    String objectType) {

  static final int CANCELLED = 1;
  static final int ACTIVE = 2;
  static final int DELETED = 3;

  static final int NOT_RECURRING = 0;

  /** Whether it takes place: it is neither cancelled nor deleted. */
  public boolean isActive() {
    return status == ACTIVE;
  }

  boolean isDeleted() {
    return status == DELETED;
  }

  /** Whether both happen at one time; events that only touch do not. */
  boolean overlaps(ScheduleEvent other) {
    return startDate != null
        && other.startDate != null
        && startDate < other.endDate
        && other.startDate < endDate;
  }
}
