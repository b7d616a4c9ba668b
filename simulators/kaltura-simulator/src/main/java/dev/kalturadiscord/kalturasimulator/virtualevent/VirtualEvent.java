package dev.kalturadiscord.kalturasimulator.virtualevent;

import org.jspecify.annotations.Nullable;

/**
 * A KalturaVirtualEvent: no meeting, but a bracket around groups and schedule events. Times are
 * unix seconds.
 *
 * @param status {@link #ACTIVE} or {@link #DELETED}
 */
public record VirtualEvent(
    long id,
    int partnerId,
    String name,
    @Nullable String description,
    int status,
    @Nullable String tags,
    @Nullable String attendeesGroupIds,
    @Nullable String adminsGroupIds,
    @Nullable Long registrationScheduleEventId,
    @Nullable Long agendaScheduleEventId,
    @Nullable Long mainEventScheduleEventId,
    long createdAt,
    long updatedAt,
    @Nullable Long deletionDueDate,
    @Nullable String registrationFormSchema,
    @Nullable String eventUrl,
    @Nullable String webhookRegistrationToken,
    String objectType) {

  static final String OBJECT_TYPE = "KalturaVirtualEvent";
  static final int ACTIVE = 2;
  static final int DELETED = 3;

  boolean isDeleted() {
    return status == DELETED;
  }
}
