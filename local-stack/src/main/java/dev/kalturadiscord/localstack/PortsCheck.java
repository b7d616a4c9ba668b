package dev.kalturadiscord.localstack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Looks for taken ports before anything starts. */
final class PortsCheck {
  private PortsCheck() {}

  /** A line for every port of the plan that something else uses. */
  static List<String> takenPorts(Plan plan) {
    return plan.parts().stream()
        // A server left behind by a killed run may still hold the database's port; the database
        // stops it first and then looks itself.
        .filter(Part.Program.class::isInstance)
        .flatMap(
            part -> part.port().filter(PortsCheck::isTaken).map(port -> taken(part, port)).stream())
        .toList();
  }

  static String taken(Part part, Port port) {
    return "Port %d (%s) is taken: stop what uses it, or set %s."
        .formatted(port.number(), part.name(), port.setting());
  }

  static boolean isTaken(Port port) {
    // The wildcard address: also a listener on one address only counts.
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port.number()));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
