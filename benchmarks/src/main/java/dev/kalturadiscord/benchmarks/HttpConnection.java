package dev.kalturadiscord.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection that sends a request and reads its answer, and nothing else: whatever the
 * client needs itself is missing to the server on the same processors, and a complete HTTP client
 * needs more than the server does.
 */
final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(8_192);

  HttpConnection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 32_768);
    out = socket.getOutputStream();
  }

  /** Sends a request, reads the answer to its end and gives its status. */
  int status(Request request) throws IOException {
    request.sendTo(out);
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = true;
      }
    }
    body.reset();
    if (chunked) {
      readChunks();
    } else {
      read(length);
    }
    return status;
  }

  /** The body of the last answer. */
  String body() {
    return body.toString(StandardCharsets.UTF_8);
  }

  private void readChunks() throws IOException {
    for (int size = chunk(); size > 0; size = chunk()) {
      read(size);
      line();
    }
    line();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private void read(int length) throws IOException {
    body.writeBytes(in.readNBytes(length));
  }

  private String line() throws IOException {
    line.reset();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server closed the connection");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
