package dev.kalturadiscord.server.ticket;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.net.URI;
import java.time.Duration;

/**
 * How personal links are made.
 *
 * @param publicBaseUrl where people reach this server
 * @param life how long a link is good
 */
public record TicketSettings(URI publicBaseUrl, Duration life) {

  /** Reads {@code public.base-url} and {@code join-link.life}. */
  public static TicketSettings read(SettingsReader settings) {
    return new TicketSettings(
        settings.url("public.base-url", "the address under which people reach this server"),
        settings.duration("join-link.life", Duration.ofMinutes(5)));
  }
}
