package dev.kalturadiscord.server.platform.address;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range of addresses in CIDR notation.
 *
 * @param base any address of it
 * @param prefix how many leading bits all its addresses share
 */
public record Network(IpAddress base, int prefix) {

  /** Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32} or a single address; empty if it is none. */
  static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    return IpAddress.parse(slash < 0 ? text : text.substring(0, slash))
        .flatMap(base -> withPrefix(base, slash < 0 ? "" : text.substring(slash + 1), slash < 0));
  }

  private static Optional<Network> withPrefix(IpAddress base, String prefix, boolean single) {
    int bits = base.bytes().length * Byte.SIZE;
    if (single) {
      return Optional.of(new Network(base, bits));
    }
    return prefix.matches("[0-9]{1,3}") && Integer.parseInt(prefix) <= bits
        ? Optional.of(new Network(base, Integer.parseInt(prefix)))
        : Optional.empty();
  }

  /**
   * The networks of a setting, separated by commas; none when it is not set. What is no network is
   * reported to the reader.
   */
  public static List<Network> list(SettingsReader settings, String name) {
    List<Network> networks = new ArrayList<>();
    for (String text : settings.optional(name).orElse("").split(",", -1)) {
      if (!text.isBlank()) {
        parse(text.strip())
            .ifPresentOrElse(
                networks::add,
                () ->
                    settings.report(
                        "%s must name networks such as 192.0.2.0/24 or 2001:db8::/32, not \"%s\""
                            .formatted(SettingsReader.named(List.of(name)), text.strip())));
      }
    }
    return List.copyOf(networks);
  }

  public boolean contains(IpAddress address) {
    byte[] ours = base.bytes();
    byte[] theirs = address.bytes();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
