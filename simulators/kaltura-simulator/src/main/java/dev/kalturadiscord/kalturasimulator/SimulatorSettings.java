package dev.kalturadiscord.kalturasimulator;

import dev.kalturadiscord.kalturasimulator.state.Account;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How the simulator is set up.
 *
 * @param port 0 takes a free one
 * @param indexLag how long list actions do not see a change
 */
public record SimulatorSettings(String host, int port, Account account, Duration indexLag) {
  private static final String PREFIX = "kaltura-simulator.";

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if the admin secret is missing
   */
  public static SimulatorSettings from(Config config) {
    String secret =
        config
            .getOptionalValue(PREFIX + "admin-secret", String.class)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "kaltura-simulator.admin-secret is not set: give it as system property"
                            + " or as environment variable KALTURA_SIMULATOR_ADMIN_SECRET"));
    return new SimulatorSettings(
        config.getValue(PREFIX + "host", String.class),
        config.getValue(PREFIX + "port", Integer.class),
        new Account(config.getValue(PREFIX + "partner-id", Integer.class), secret),
        config.getValue(PREFIX + "index-lag", Duration.class));
  }
}
