package dev.kalturadiscord.kalturasimulator.ks;

import java.util.Optional;

/** What a KS allows in general. */
public enum KsType {
  USER(0),
  ADMIN(2);

  private final int code;

  KsType(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  static Optional<KsType> ofCode(String code) {
    return switch (code) {
      case "0" -> Optional.of(USER);
      // Kaltura counts every type from 1 on as an administrator's.
      case "1", "2" -> Optional.of(ADMIN);
      default -> Optional.empty();
    };
  }
}
