package dev.kalturadiscord.server.platform.address;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.util.List;
import java.util.Optional;

/**
 * The proxies in front of this server whose word about the caller's address is taken. Whatever
 * anyone else writes into X-Forwarded-For is ignored.
 *
 * @param networks where they are; empty when callers reach this server directly
 */
public record TrustedProxies(List<Network> networks) {

  /** Reads {@code http.trusted-proxies}. */
  public static TrustedProxies read(SettingsReader settings) {
    return new TrustedProxies(Network.list(settings, "http.trusted-proxies"));
  }

  /**
   * Whoever is behind a connection: each proxy appends the address it was called from, so the list
   * is read from its end for as long as the one who wrote an entry is trusted.
   *
   * @param peer the other end of the connection
   * @param forwardedFor all values of X-Forwarded-For in their order; may be anything
   */
  public IpAddress callerBehind(IpAddress peer, List<String> forwardedFor) {
    if (!trusts(peer)) {
      return peer;
    }
    IpAddress nearest = peer;
    String[] hops = String.join(",", forwardedFor).split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      Optional<IpAddress> hop = hop(hops[i].strip());
      if (hop.isEmpty()) {
        return nearest;
      }
      nearest = hop.get();
      if (!trusts(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }

  private boolean trusts(IpAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  /** Some proxies write the port as well: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
  private static Optional<IpAddress> hop(String text) {
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      return end < 0 ? Optional.empty() : IpAddress.parse(text.substring(1, end));
    }
    int colon = text.indexOf(':');
    boolean ipv4WithPort = colon >= 0 && colon == text.lastIndexOf(':');
    return IpAddress.parse(ipv4WithPort ? text.substring(0, colon) : text);
  }
}
