package dev.kalturadiscord.benchmarks;

import java.io.IOException;
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
    URI url = Product.freeAddress().resolve("/");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            PlainServer.class.getName(),
            String.valueOf(url.getPort()));
    Path log = Files.createTempFile("plain", ".log");
    JavaProgram program = JavaProgram.start(command, log, Map.of());
    program.awaitAnswer(url);
    return new PlainProgram(program, url);
  }

  @Override
  public void close() {
    program.close();
  }
}
