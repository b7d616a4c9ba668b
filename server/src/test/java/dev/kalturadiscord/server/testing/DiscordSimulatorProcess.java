package dev.kalturadiscord.server.testing;

import java.io.IOException;
import java.util.Map;

/** The Discord simulator, started for the tests. */
public record DiscordSimulatorProcess(SimulatorProcess process) implements AutoCloseable {

  public static final String CLIENT_ID = "1000000000000000001";
  public static final String BOT_TOKEN = "the-token-of-the-bot-at-discord";
  public static final String CLIENT_SECRET = "the-secret-of-the-application-at-discord";

  public static DiscordSimulatorProcess start() throws IOException {
    return new DiscordSimulatorProcess(
        SimulatorProcess.start(
            "discord-simulator",
            Map.of(
                "DISCORD_SIMULATOR_PORT", "0",
                "DISCORD_SIMULATOR_BOT_TOKEN", BOT_TOKEN,
                "DISCORD_SIMULATOR_CLIENT_SECRET", CLIENT_SECRET)));
  }

  public String baseUrl() {
    return process.baseUrl();
  }

  @Override
  public void close() {
    process.close();
  }
}
