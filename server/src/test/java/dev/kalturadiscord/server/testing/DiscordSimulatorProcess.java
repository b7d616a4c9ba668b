package dev.kalturadiscord.server.testing;

import dev.kalturadiscord.embeddedpostgres.TiedProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Discord simulator as it is shipped: a program of its own, started by its start script. */
public final class DiscordSimulatorProcess implements AutoCloseable {

  public static final String CLIENT_ID = "1000000000000000001";
  public static final String CLIENT_SECRET = "the-secret-of-the-application-at-discord";

  private static final Pattern READY =
      Pattern.compile("Discord simulator ready on (http://\\S+?)/?\\s*$");

  private final Process process;
  private final String baseUrl;

  private DiscordSimulatorProcess(Process process, String baseUrl) {
    this.process = process;
    this.baseUrl = baseUrl;
  }

  public static DiscordSimulatorProcess start() throws IOException {
    Path script =
        Path.of(System.getProperty("root.directory"))
            .resolve("simulators/discord-simulator/target/app/bin/start");
    ProcessBuilder builder =
        new ProcessBuilder(TiedProcess.command("KILL", List.of("sh", script.toString())))
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("DISCORD_SIMULATOR_PORT", "0");
    builder.environment().put("DISCORD_SIMULATOR_BOT_TOKEN", "no-bot-comes-here");
    builder.environment().put("DISCORD_SIMULATOR_CLIENT_SECRET", CLIENT_SECRET);
    Process process = TiedProcess.start(builder);
    BufferedReader output = process.inputReader();
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      seen.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
        return new DiscordSimulatorProcess(process, ready.group(1));
      }
    }
    throw new IOException("The Discord simulator did not start:\n" + seen);
  }

  public String baseUrl() {
    return baseUrl;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
