package dev.kalturadiscord.discordsimulator.gateway;

import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong at the gateway because somebody wishes it. */
public final class GatewayTroubles {
  private static final int USUAL_HEARTBEAT_MILLIS = 41_250;
  private static final int NONE = 0;

  private final Connections connections;
  private volatile boolean heartbeatsIgnored;
  private volatile int heartbeatMillis = USUAL_HEARTBEAT_MILLIS;
  private volatile boolean refusing;
  private volatile Set<String> held = Set.of();
  private final AtomicInteger nextIdentifyClosedWith = new AtomicInteger(NONE);

  GatewayTroubles(Connections connections) {
    this.connections = connections;
  }

  /** Cuts all connections without a closing handshake; the sessions can be resumed. */
  public void drop() {
    connections.forEach((session, connection) -> connections.cut(connection));
  }

  /** Closes all connections with a code; some of them end the session. */
  public void close(int code) {
    connections.forEach(
        (session, connection) -> {
          if (CloseCode.endsSession(code)) {
            connections.end(session);
          }
          connections.close(connection, code, CloseCode.reason(code));
        });
  }

  /** Closes the connection of whoever identifies next with this code. */
  public void closeNextIdentify(int code) {
    nextIdentifyClosedWith.set(code);
  }

  /** Asks all clients to connect anew and resume. */
  public void askToReconnect() {
    connections.forEach(
        (session, connection) -> Connections.send(connection, Opcode.RECONNECT, null));
  }

  /**
   * Tells all clients that their session is invalid.
   *
   * @param resumable whether they may try to resume it; else it is forgotten
   */
  public void invalidate(boolean resumable) {
    connections.forEach(
        (session, connection) -> {
          if (!resumable) {
            connections.end(session);
          }
          Connections.sendInvalidSession(connection, resumable);
        });
  }

  /**
   * Changes how heartbeats are dealt with.
   *
   * @param ignored whether they get no answer, as on a connection that only seems to be open
   * @param intervalMillis what new connections are told to keep to
   */
  public void heartbeats(boolean ignored, int intervalMillis) {
    heartbeatsIgnored = ignored;
    heartbeatMillis = intervalMillis;
  }

  /** Whether new connections are refused; those that are open stay. */
  public void refuse(boolean refuses) {
    refusing = refuses;
  }

  /** Keeps back these events from now on, and sends those that are not among them any more. */
  public void hold(Set<String> events) {
    held = Set.copyOf(events);
    connections.releaseHeld();
  }

  /** All goes well again; what was kept back is sent. */
  public void end() {
    heartbeats(false, USUAL_HEARTBEAT_MILLIS);
    refuse(false);
    closeNextIdentify(NONE);
    hold(Set.of());
  }

  boolean holds(String event) {
    return held.contains(event);
  }

  boolean heartbeatsIgnored() {
    return heartbeatsIgnored;
  }

  int heartbeatMillis() {
    return heartbeatMillis;
  }

  boolean refusing() {
    return refusing;
  }

  /** The code for one connection that identifies; empty when it may. */
  OptionalInt takeCloseAtIdentify() {
    int code = nextIdentifyClosedWith.getAndSet(NONE);
    return code == NONE ? OptionalInt.empty() : OptionalInt.of(code);
  }
}
