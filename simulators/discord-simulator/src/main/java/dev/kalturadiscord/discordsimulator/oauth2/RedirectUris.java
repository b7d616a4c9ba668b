package dev.kalturadiscord.discordsimulator.oauth2;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where people may be sent back to.
 *
 * @param registered compared letter by letter; when empty, every http(s) address of this machine
 *     will do
 */
public record RedirectUris(List<String> registered) {
  private static final Pattern LOOPBACK_HOST =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");
  private static final Pattern WEB_SCHEME = Pattern.compile("https?");

  /**
   * Registers addresses.
   *
   * @throws IllegalArgumentException when one is not an absolute address without a fragment
   */
  public RedirectUris {
    registered = List.copyOf(registered);
    for (String uri : registered) {
      URI address = URI.create(uri);
      if (!address.isAbsolute() || address.getRawFragment() != null) {
        throw new IllegalArgumentException("not an absolute address without a fragment: " + uri);
      }
    }
  }

  boolean allow(String uri) {
    return registered.isEmpty() ? loopback(uri) : registered.contains(uri);
  }

  private static boolean loopback(String uri) {
    try {
      URI address = new URI(uri);
      // Somebody else's host can hide in front of an @.
      return address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawFragment() == null
          && WEB_SCHEME.matcher(String.valueOf(address.getScheme())).matches()
          && LOOPBACK_HOST.matcher(address.getHost()).matches();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
