package dev.kalturadiscord.server.platform.edge;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The origins whose pages may call the API from a browser.
 *
 * @param exact as browsers send them; empty when no page of another origin may
 */
public record AllowedOrigins(Set<String> exact) {

  private static final String SETTING = "cors.allowed-origins";

  /** Reads {@code cors.allowed-origins}. */
  static AllowedOrigins read(SettingsReader settings) {
    Set<String> origins = new LinkedHashSet<>();
    for (String text : settings.optional(SETTING).orElse("").split(",", -1)) {
      String origin = text.strip();
      if (!origin.isEmpty()) {
        String objection = objection(origin);
        if (objection == null) {
          origins.add(origin);
        } else {
          settings.report("%s %s".formatted(SettingsReader.named(List.of(SETTING)), objection));
        }
      }
    }
    return new AllowedOrigins(Set.copyOf(origins));
  }

  private static @Nullable String objection(String origin) {
    if (origin.contains("*")) {
      return "must name each origin: with * any page on the web could call the API";
    }
    String example = "must be an origin such as https://example.org, not \"" + origin + "\"";
    try {
      return of(URI.create(origin)).equals(origin) ? null : example;
    } catch (IllegalArgumentException malformed) {
      return example;
    }
  }

  /** The origin of an address: what a browser sends for the pages at it. Empty if it has none. */
  static String of(URI address) {
    String scheme = address.getScheme();
    String host = address.getHost();
    if (host == null || (!"http".equals(scheme) && !"https".equals(scheme))) {
      return "";
    }
    boolean usualPort =
        address.getPort() < 0 || address.getPort() == ("http".equals(scheme) ? 80 : 443);
    return scheme
        + "://"
        + host.toLowerCase(Locale.ROOT)
        + (usualPort ? "" : ":" + address.getPort());
  }
}
