package dev.kalturadiscord.kalturasimulator;

import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the simulator. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] args) {
    try {
      SimulatorSettings settings = SimulatorSettings.from(ConfigProvider.getConfig());
      KalturaSimulator simulator = KalturaSimulator.start(settings, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "shutdown"));
      LOG.info("Kaltura simulator ready on {}", simulator.uri());
    } catch (IllegalArgumentException wrongSetting) {
      LOG.error("{}", wrongSetting.getMessage());
      System.exit(1);
    }
  }
}
