package dev.kalturadiscord.server.platform.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address. IPv4 written as IPv6 ({@code ::ffff:192.0.2.1}) is the IPv4 address. */
public record IpAddress(InetAddress value) {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

  /** Nothing that Java would look up as a name: such a text always has a colon. */
  private static final Pattern MAYBE_IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+");

  private static final int IPV6_BYTES = 16;
  private static final int HOUSEHOLD_BYTES = 8;

  /** Reads an address as written in digits; empty for anything else, names included. */
  public static Optional<IpAddress> parse(String text) {
    if (!IPV4.matcher(text).matches() && !MAYBE_IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new IpAddress(InetAddress.getByName(text)));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    return value.getAddress();
  }

  /** As it is shown to people and written to logs. */
  public String text() {
    String text = value.getHostAddress();
    int scope = text.indexOf('%');
    return scope < 0 ? text : text.substring(0, scope);
  }

  /**
   * What counts as one caller: the address itself, or the /64 of an IPv6 address, because whoever
   * has one address of a /64 has all of them.
   */
  public IpAddress household() {
    byte[] bytes = bytes();
    if (bytes.length != IPV6_BYTES) {
      return this;
    }
    Arrays.fill(bytes, HOUSEHOLD_BYTES, IPV6_BYTES, (byte) 0);
    try {
      return new IpAddress(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return text();
  }
}
