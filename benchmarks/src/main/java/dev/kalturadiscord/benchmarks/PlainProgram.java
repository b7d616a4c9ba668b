package dev.kalturadiscord.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@link PlainServer} as a process, with the JVM and the options of the server.
 *
 * @param url where it answers
 */
record PlainProgram(JavaProgram program, URI url) implements AutoCloseable {

  static PlainProgram start() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            PlainServer.class.getName(),
            String.valueOf(port));
    Path log = Files.createTempFile("plain", ".log");
    URI url = URI.create("http://127.0.0.1:" + port + "/");
    JavaProgram program = JavaProgram.start(command, log, Map.of());
    program.awaitAnswer(url);
    return new PlainProgram(program, url);
  }

  @Override
  public void close() {
    program.close();
  }
}
