package dev.kalturadiscord.embeddedpostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of 127.0.0.1. */
final class Ports {
  private Ports() {}

  /** The port itself if it can be listened on now, or a free one for 0. */
  static int claim(int port) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(loopback, port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "Port %d on %s cannot be used for PostgreSQL, choose another: %s"
              .formatted(port, loopback.getHostAddress(), e.getMessage()),
          e);
    }
  }
}
