package dev.kalturadiscord.server.kaltura;

import java.time.Instant;
import java.util.Map;

/**
 * What a Kaltura session (KS) allows, before it is signed.
 *
 * @param userId Kaltura user; may be empty
 * @param type USER or ADMIN
 * @param privileges names to values in order; the value is empty for a privilege without one
 * @param expiry when it ends
 */
record KalturaSession(String userId, Type type, Map<String, String> privileges, Instant expiry) {

  enum Type {
    USER(0),
    ADMIN(2);

    final int number;

    Type(int number) {
      this.number = number;
    }
  }
}
