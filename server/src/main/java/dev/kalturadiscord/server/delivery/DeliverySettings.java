package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;

/**
 * How deliveries are given out.
 *
 * @param lease for how long nobody else gets a delivery that somebody has
 */
public record DeliverySettings(Duration lease) {

  /** Reads {@code deliveries.*}. */
  public static DeliverySettings read(SettingsReader settings) {
    return new DeliverySettings(settings.duration("deliveries.lease", Duration.ofSeconds(30)));
  }
}
