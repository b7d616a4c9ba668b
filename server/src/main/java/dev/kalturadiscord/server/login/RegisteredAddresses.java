package dev.kalturadiscord.server.login;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where logins may lead: compared letter by letter. A program on the person's own machine learns
 * its port only when it starts, so at a loopback literal any port will do (RFC 8252, 7.3).
 */
final class RegisteredAddresses {

  // As texts: two readers of addresses rarely agree on the odd ones.
  private static final Pattern LOOPBACK =
      Pattern.compile("(http://(?:127\\.0\\.0\\.1|\\[::1]))(?::[0-9]{1,5})?((?:[/?].*)?)");

  private RegisteredAddresses() {}

  static boolean allow(List<String> registered, String given) {
    return registered.contains(given)
        || (LOOPBACK.matcher(given).matches()
            && registered.stream()
                .filter(one -> LOOPBACK.matcher(one).matches())
                .anyMatch(one -> withoutPort(one).equals(withoutPort(given))));
  }

  private static String withoutPort(String uri) {
    Matcher loopback = LOOPBACK.matcher(uri);
    return loopback.matches() ? loopback.group(1) + loopback.group(2) : uri;
  }
}
