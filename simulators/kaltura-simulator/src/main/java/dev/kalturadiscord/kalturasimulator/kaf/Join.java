package dev.kalturadiscord.kalturasimulator.kaf;

/**
 * Somebody entered a room.
 *
 * @param roomId of a Kaltura Room its entry, of a room of the older kind its schedule resource
 * @param eventId the schedule event through which the room was found; empty for none
 * @param role raw, such as {@code viewerRole}
 * @param userContextualRole {@code 0} or {@code 3} in a room of the older kind; else empty
 * @param roomModerator {@code 0} or {@code 1} as the KS says; empty when it does not
 * @param chatModerator {@code 0} or {@code 1} as the KS says; empty when it does not
 * @param kicked whether the same user entered again later, which throws the first one out
 * @param joinedAt unix seconds
 * @param ksExpirySeconds how long the KS was still valid when it was used
 */
public record Join(
    String roomId,
    String eventId,
    String userId,
    String firstName,
    String lastName,
    String role,
    String userContextualRole,
    String roomModerator,
    String chatModerator,
    boolean kicked,
    long joinedAt,
    long ksExpirySeconds) {

  boolean isSamePersonAs(Join other) {
    return roomId.equals(other.roomId) && userId.equals(other.userId);
  }

  Join asKicked() {
    return new Join(
        roomId,
        eventId,
        userId,
        firstName,
        lastName,
        role,
        userContextualRole,
        roomModerator,
        chatModerator,
        true,
        joinedAt,
        ksExpirySeconds);
  }

  String fullName() {
    return (firstName + " " + lastName).strip();
  }
}
