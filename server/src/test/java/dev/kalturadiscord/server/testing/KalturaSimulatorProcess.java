package dev.kalturadiscord.server.testing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The Kaltura simulator, started for the tests. */
public record KalturaSimulatorProcess(SimulatorProcess process) implements AutoCloseable {

  public static final String ADMIN_SECRET = "0123456789abcdef0123456789abcdef";

  public static KalturaSimulatorProcess start() throws IOException {
    return start(Map.of("KALTURA_SIMULATOR_ADMIN_SECRET", ADMIN_SECRET));
  }

  /** One with settings of its own, in the form of the environment. */
  public static KalturaSimulatorProcess start(Map<String, String> settings) throws IOException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("KALTURA_SIMULATOR_PORT", "0");
    return new KalturaSimulatorProcess(SimulatorProcess.start("kaltura-simulator", all));
  }

  public String baseUrl() {
    return process.baseUrl();
  }

  @Override
  public void close() {
    process.close();
  }
}
