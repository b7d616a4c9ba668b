package dev.kalturadiscord.benchmarks;

import io.helidon.webserver.WebServer;

/**
 * What the server is built on, without anything of ours: answers a few words to everything.
 *
 * <p>Runs as a process of its own, with the JVM options of the server.
 */
final class PlainServer {

  private PlainServer() {}

  /**
   * Serves until it is killed.
   *
   * @param arguments the port
   */
  public static void main(String[] arguments) {
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(arguments[0]))
        .routing(routing -> routing.get("/*", (request, response) -> response.send("Plain text")))
        .build()
        .start();
  }
}
