package dev.kalturadiscord.kalturasimulator.schedule;

/**
 * The link of an event to a resource it takes up. Times are unix seconds.
 *
 * @param resourceId 0 for no resource in particular
 */
public record EventResource(
    long eventId,
    long resourceId,
    int partnerId,
    long createdAt,
    long updatedAt,
    String objectType) {

  static final String OBJECT_TYPE = "KalturaScheduleEventResource";

  String key() {
    return key(eventId, resourceId);
  }

  static String key(long eventId, long resourceId) {
    return eventId + "," + resourceId;
  }
}
