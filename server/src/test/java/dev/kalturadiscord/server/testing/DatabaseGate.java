package dev.kalturadiscord.server.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to PostgreSQL that can be shut: then nobody gets in, and whoever is in is cut off. */
final class DatabaseGate implements AutoCloseable {

  private final ServerSocket entrance;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean isShut;

  /**
   * @param target PostgreSQL's port on 127.0.0.1
   */
  DatabaseGate(int target) throws IOException {
    this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    this.target = target;
    Thread.ofPlatform().daemon().name("database gate").start(this::letIn);
  }

  int port() {
    return entrance.getLocalPort();
  }

  void shut() {
    isShut = true;
    open.forEach(DatabaseGate::hangUp);
  }

  void open() {
    isShut = false;
  }

  private void letIn() {
    while (!entrance.isClosed()) {
      try {
        Socket outside = entrance.accept();
        if (isShut) {
          outside.close();
        } else {
          connect(outside, new Socket(InetAddress.getLoopbackAddress(), target));
        }
      } catch (IOException closed) {
        // Either the gate is, or somebody changed their mind.
      }
    }
  }

  private void connect(Socket outside, Socket inside) {
    open.add(outside);
    open.add(inside);
    Thread.ofVirtual().start(() -> pass(outside, inside));
    Thread.ofVirtual().start(() -> pass(inside, outside));
    if (isShut) {
      shut();
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cutOff) {
      // as it is when the gate is shut
    } finally {
      hangUp(from);
      hangUp(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // nothing to do
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    shut();
  }
}
