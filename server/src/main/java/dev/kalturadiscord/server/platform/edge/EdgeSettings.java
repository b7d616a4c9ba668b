package dev.kalturadiscord.server.platform.edge;

import dev.kalturadiscord.server.platform.address.TrustedProxies;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.net.URI;
import java.util.List;

/**
 * How the server meets the outside.
 *
 * @param publicUrl the address under which people reach it
 * @param proxies whose word about callers' addresses is taken
 * @param origins pages of other origins that may call the API
 * @param tls certificate and key, if the server speaks TLS itself
 */
public record EdgeSettings(
    URI publicUrl, TrustedProxies proxies, AllowedOrigins origins, TlsSettings tls) {

  /**
   * Reads {@code public.base-url}, {@code http.trusted-proxies}, {@code cors.allowed-origins} and
   * {@code tls.*}.
   */
  public static EdgeSettings read(SettingsReader settings) {
    URI publicUrl =
        settings.url("public.base-url", "the address under which people reach this server");
    EdgeSettings edge =
        new EdgeSettings(
            publicUrl,
            TrustedProxies.read(settings),
            AllowedOrigins.read(settings),
            TlsSettings.read(settings));
    if (edge.tls().isOn() && !edge.isHttps()) {
      settings.report(
          "%s must begin with https when the server speaks TLS"
              .formatted(SettingsReader.named(List.of("public.base-url"))));
    }
    return edge;
  }

  /** Whether people reach the server by https: by its own TLS or that of a proxy. */
  boolean isHttps() {
    return "https".equals(publicUrl.getScheme());
  }
}
