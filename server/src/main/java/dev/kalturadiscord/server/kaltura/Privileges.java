package dev.kalturadiscord.server.kaltura;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The privileges of a session. Commas separate them and cannot be escaped, so a value that brings
 * one would bring privileges of its own choice.
 */
final class Privileges {

  /** Kaltura reads others differently; those with a line in front are fields of the session. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]*");

  private static final Pattern UNSAFE = Pattern.compile("[,\\p{Cc}]");

  private Privileges() {}

  /**
   * Passes only what Kaltura will read as it was meant.
   *
   * @throws IllegalArgumentException naming the privilege, not its value
   */
  static void check(Map<String, String> privileges) {
    privileges.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a privilege");
          }
          if (UNSAFE.matcher(value).find()) {
            throw new IllegalArgumentException(name + " contains a comma or a control character");
          }
        });
  }

  /** As Kaltura takes them in a call. */
  static String text(Map<String, String> privileges) {
    check(privileges);
    return privileges.entrySet().stream()
        .map(privilege -> privilege.getKey() + ":" + privilege.getValue())
        .collect(Collectors.joining(","));
  }
}
