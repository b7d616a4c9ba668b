package dev.kalturadiscord.kalturasimulator.kaf;

import java.util.Arrays;
import java.util.Optional;

/** The value of the privilege {@code role} in a KS that enters a room. */
enum RoomRole {
  VIEWER("viewerRole", "attendee"),
  PRIVATE_ONLY("privateOnlyRole", "attendee"),
  ADMIN("adminRole", "host"),
  UNMODERATED_ADMIN("unmoderatedAdminRole", "host");

  private final String value;
  private final String inWords;

  RoomRole(String value, String inWords) {
    this.value = value;
    this.inWords = inWords;
  }

  static Optional<RoomRole> of(String value) {
    return Arrays.stream(values()).filter(role -> role.value.equals(value)).findAny();
  }

  String value() {
    return value;
  }

  String inWords() {
    return inWords;
  }
}
