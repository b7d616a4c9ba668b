package dev.kalturadiscord.server.joinlink;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.net.URI;
import java.time.Duration;

/**
 * How join links are made.
 *
 * @param publicBaseUrl where people reach this server
 * @param ticketLife how long a link is good
 */
public record JoinSettings(URI publicBaseUrl, Duration ticketLife) {

  /** Reads {@code public.base-url} and {@code join-link.life}. */
  public static JoinSettings read(SettingsReader settings) {
    return new JoinSettings(
        settings.url("public.base-url", "the address under which people reach this server"),
        settings.duration("join-link.life", Duration.ofMinutes(5)));
  }
}
