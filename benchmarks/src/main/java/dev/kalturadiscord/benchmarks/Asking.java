package dev.kalturadiscord.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;

/** Sends requests over one connection, each of which has to be answered in the same way. */
final class Asking implements Work {

  private final HttpConnection connection;
  private final Supplier<Request> requests;
  private final int expected;

  /**
   * Opens the connection.
   *
   * @param expected the status of each answer
   */
  Asking(URI server, int expected, Supplier<Request> requests) throws IOException {
    this.connection = new HttpConnection(server);
    this.requests = requests;
    this.expected = expected;
  }

  @Override
  public void once() throws IOException {
    int status = connection.status(requests.get());
    if (status != expected) {
      throw new IOException(status + " in place of " + expected + ": " + connection.body());
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
