package dev.kalturadiscord.server.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One connection to the server under test, on which bytes are sent as they are: for requests that
 * HTTP clients refuse to make.
 */
public final class RawConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 40_000;
  private static final int CONTINUE = 100;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final Socket socket;
  private final InputStream in;

  public RawConnection(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * What came back.
   *
   * @param headers in their order, with names in small letters
   * @param text the body, read as UTF-8
   * @param isLast whether the server ends the connection
   */
  public record Answer(
      int status, List<Map.Entry<String, String>> headers, String text, boolean isLast) {

    public String header(String name) {
      return headers.stream()
          .filter(header -> header.getKey().equals(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("");
    }
  }

  /**
   * Sends a request and reads the answer, also when the server hangs up before it has read it all.
   *
   * @param withoutBody whether the answer to this method has none (HEAD)
   * @throws IOException when there is no whole answer
   */
  public Answer exchange(byte[] request, boolean withoutBody) throws IOException {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException hungUp) {
      // Its answer may be there nevertheless.
    }
    int status;
    List<Map.Entry<String, String>> headers;
    do {
      status = status(line());
      headers = headers();
    } while (status == CONTINUE);
    Answer head = new Answer(status, headers, "", false);
    boolean closes = head.header("connection").equalsIgnoreCase("close");
    if (withoutBody || status == NO_CONTENT || status == NOT_MODIFIED) {
      return new Answer(status, headers, "", closes);
    }
    if (head.header("transfer-encoding").equalsIgnoreCase("chunked")) {
      return new Answer(status, headers, utf8(chunks()), closes);
    }
    String length = head.header("content-length");
    return length.isEmpty()
        ? new Answer(status, headers, utf8(in.readAllBytes()), true)
        : new Answer(status, headers, utf8(exactly(Integer.parseInt(length))), closes);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int status(String line) throws IOException {
    String[] parts = line.split(" ", -1);
    if (parts.length < 2 || !parts[0].equals("HTTP/1.1") || !parts[1].matches("[1-5][0-9]{2}")) {
      throw new IOException("No status line: " + line);
    }
    return Integer.parseInt(parts[1]);
  }

  private List<Map.Entry<String, String>> headers() throws IOException {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("No header: " + line);
      }
      headers.add(
          Map.entry(
              line.substring(0, colon).toLowerCase(Locale.ROOT),
              line.substring(colon + 1).strip()));
    }
    return headers;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(), 16);
      body.write(exactly(size));
      if (!line().isEmpty()) {
        throw new IOException("No end of a chunk");
      }
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The answer breaks off");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The answer breaks off");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // nothing to do
    }
  }
}
