package dev.kalturadiscord.kalturasimulator.ks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A decoded Kaltura session.
 *
 * @param userId may be empty: an anonymous session
 * @param expiry unix seconds
 * @param privileges value by name, in order; a privilege without a value has an empty one
 * @param hash names this one session in the kill list; hexadecimal
 */
public record Ks(
    KsType type, String userId, long expiry, Map<String, String> privileges, String hash) {

  public Ks {
    privileges = Collections.unmodifiableMap(new LinkedHashMap<>(privileges));
  }

  public boolean isAdmin() {
    return type == KsType.ADMIN;
  }

  public boolean isExpired(long now) {
    return expiry <= now;
  }

  public Optional<String> privilege(String name) {
    return Optional.ofNullable(privileges.get(name));
  }

  /** Leaves out the privileges: they carry names of people. */
  @Override
  public String toString() {
    return "Ks[" + type + ", userId=" + userId + ", expiry=" + expiry + "]";
  }
}
