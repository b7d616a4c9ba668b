package dev.kalturadiscord.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The launcher as a process of its own, over stand-ins, on free ports. */
record LauncherProcess(Path root, Process process, List<String> output) {
  private static final List<String> PORTS =
      List.of(
          "SERVER_PORT",
          "DISCORD_SIMULATOR_PORT",
          "KALTURA_SIMULATOR_PORT",
          "BOT_HEALTH_PORT",
          "POSTGRES_PORT");

  static LauncherProcess start(Path root, Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(DATABASE|DISCORD|KALTURA)_.*"));
    builder.environment().put("STACK_ROOT_DIRECTORY", root.toString());
    builder.environment().putAll(settings);
    return new LauncherProcess(root, builder.start(), new ArrayList<>());
  }

  static Map<String, String> freePorts() throws IOException {
    Map<String, String> ports = new TreeMap<>();
    List<ServerSocket> held = new ArrayList<>();
    for (String name : PORTS) {
      ServerSocket socket = new ServerSocket(0);
      held.add(socket);
      ports.put(name, Integer.toString(socket.getLocalPort()));
    }
    for (ServerSocket socket : held) {
      socket.close();
    }
    return ports;
  }

  /** Reads until a line contains the text, or the launcher ends. */
  void readUntil(String text) throws IOException {
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      output.add(line);
      if (line.contains(text)) {
        return;
      }
    }
    throw new AssertionError("Never said: " + text + "\n" + String.join("\n", output));
  }

  /** Reads to the end; returns the exit code. */
  int readToEnd() throws Exception {
    process.inputReader().lines().forEach(output::add);
    return process.waitFor();
  }

  String said() {
    return String.join("\n", output);
  }

  /** The process of one stand-in, as it noted itself. */
  ProcessHandle program(String name) throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readString(root.resolve(name + ".pid"))))
        .orElseThrow();
  }

  List<String> environmentOf(String name) throws IOException {
    return Files.readAllLines(root.resolve(name + ".env"));
  }
}
