package dev.kalturadiscord.server.testing;

import dev.kalturadiscord.embeddedpostgres.TiedProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A simulator as it is shipped: a program of its own, started by its start script. */
final class SimulatorProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile(" simulator ready on (http://\\S+?)/?\\s*$");

  private final Process process;
  private final String baseUrl;

  private SimulatorProcess(Process process, String baseUrl) {
    this.process = process;
    this.baseUrl = baseUrl;
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param name of its folder
   * @param settings in the form of the environment
   */
  static SimulatorProcess start(String name, Map<String, String> settings) throws IOException {
    Path script =
        Path.of(System.getProperty("root.directory"), "simulators", name, "target/app/bin/start");
    ProcessBuilder builder =
        new ProcessBuilder(TiedProcess.command("KILL", List.of("sh", script.toString())))
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(settings);
    Process process = TiedProcess.start(builder);
    BufferedReader output = process.inputReader();
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      seen.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
        return new SimulatorProcess(process, ready.group(1));
      }
    }
    throw new IOException(name + " did not start:\n" + seen);
  }

  String baseUrl() {
    return baseUrl;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
