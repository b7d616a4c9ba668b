package dev.kalturadiscord.server.testing;

import java.io.IOException;
import java.util.Map;

/** The Kaltura simulator, started for the tests. */
public record KalturaSimulatorProcess(SimulatorProcess process) implements AutoCloseable {

  public static final String ADMIN_SECRET = "0123456789abcdef0123456789abcdef";

  public static KalturaSimulatorProcess start() throws IOException {
    return new KalturaSimulatorProcess(
        SimulatorProcess.start(
            "kaltura-simulator",
            Map.of("KALTURA_SIMULATOR_PORT", "0", "KALTURA_SIMULATOR_ADMIN_SECRET", ADMIN_SECRET)));
  }

  public String baseUrl() {
    return process.baseUrl();
  }

  @Override
  public void close() {
    process.close();
  }
}
