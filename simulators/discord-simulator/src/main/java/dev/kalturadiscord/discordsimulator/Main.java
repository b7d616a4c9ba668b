package dev.kalturadiscord.discordsimulator;

import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the simulator. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final int BAD_CONFIGURATION = 2;

  private Main() {}

  public static void main(String[] args) {
    DiscordSimulator simulator;
    try {
      Settings settings = Settings.from(ConfigProvider.getConfig());
      simulator = DiscordSimulator.start(settings, Clock.systemUTC());
    } catch (RuntimeException e) {
      // A missing setting, an unreadable description or a port in use: one line says it all.
      LOG.error("The Discord simulator cannot start: {}", e.getMessage());
      System.exit(BAD_CONFIGURATION);
      return;
    }
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(simulator::close));
    LOG.info("Discord simulator ready on {}", simulator.url());
  }
}
