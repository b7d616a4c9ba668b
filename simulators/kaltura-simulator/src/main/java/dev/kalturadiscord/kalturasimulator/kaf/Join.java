package dev.kalturadiscord.kalturasimulator.kaf;

/**
 * Somebody entered a room.
 *
 * @param role raw, such as {@code viewerRole}
 * @param roomModerator {@code 0} or {@code 1} as the KS says; empty when it does not
 * @param chatModerator {@code 0} or {@code 1} as the KS says; empty when it does not
 * @param kicked whether the same user entered again later, which throws the first one out
 * @param ksExpirySeconds how long the KS was still valid when it was used
 */
public record Join(
    String roomId,
    String userId,
    String firstName,
    String lastName,
    String role,
    String roomModerator,
    String chatModerator,
    boolean kicked,
    long ksExpirySeconds) {

  boolean isSamePersonAs(Join other) {
    return roomId.equals(other.roomId) && userId.equals(other.userId);
  }

  Join asKicked() {
    return new Join(
        roomId,
        userId,
        firstName,
        lastName,
        role,
        roomModerator,
        chatModerator,
        true,
        ksExpirySeconds);
  }

  String fullName() {
    return (firstName + " " + lastName).strip();
  }
}
