package dev.kalturadiscord.server.contract;

import dev.kalturadiscord.server.testing.ApiDescription;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request in the making; anything about it can be wrong. */
final class FuzzRequest {

  private static final int SHOWN = 3_000;
  private static final HexFormat HEX = HexFormat.of();

  private final ApiDescription.Operation operation;
  private final List<Map.Entry<String, String>> query = new ArrayList<>();
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();

  /** What is left as it is sent, first of all for HTTP: a request line or headers that are none. */
  private boolean isHttp = true;

  private String method;
  private String path;
  private byte @Nullable [] body;
  private boolean isChunked;
  private String protocol = "HTTP/1.1";

  FuzzRequest(ApiDescription.Operation operation, String path) {
    this.operation = operation;
    this.method = operation.method();
    this.path = path;
  }

  ApiDescription.Operation operation() {
    return operation;
  }

  String method() {
    return method;
  }

  void method(String other) {
    method = other;
  }

  String path() {
    return path;
  }

  void path(String other) {
    path = other;
  }

  /** Names and values as they stand in the address; a value may be missing: null. */
  List<Map.Entry<String, String>> query() {
    return query;
  }

  List<Map.Entry<String, String>> headers() {
    return headers;
  }

  /** Replaces a header. */
  void header(String name, String value) {
    headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
    headers.add(Map.entry(name, value));
  }

  byte @Nullable [] body() {
    return body;
  }

  void body(byte @Nullable [] other) {
    body = other;
  }

  void chunked() {
    isChunked = true;
  }

  boolean isHttp() {
    return isHttp;
  }

  /** Breaks the rules of HTTP itself: whatever refuses it stands before the API. */
  void noHttp(String otherProtocol) {
    isHttp = false;
    protocol = otherProtocol;
  }

  byte[] bytes() {
    String target =
        query.isEmpty()
            ? path
            : path
                + "?"
                + query.stream()
                    .map(q -> q.getKey() + "=" + q.getValue())
                    .collect(Collectors.joining("&"));
    StringBuilder head = new StringBuilder(method + " " + target + " " + protocol + "\r\n");
    headers.forEach(h -> head.append(h.getKey()).append(": ").append(h.getValue()).append("\r\n"));
    byte[] content = body;
    if (content != null) {
      head.append(
          isChunked
              ? "Transfer-Encoding: chunked\r\n"
              : "Content-Length: " + content.length + "\r\n");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    if (content != null) {
      writeBody(content, bytes);
    }
    return bytes.toByteArray();
  }

  private void writeBody(byte[] content, ByteArrayOutputStream bytes) {
    if (!isChunked) {
      bytes.writeBytes(content);
      return;
    }
    if (content.length > 0) {
      bytes.writeBytes(
          (Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      bytes.writeBytes(content);
      bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    bytes.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** One line, as {@code echo -ne} turns into the request again unless it is too long. */
  @Override
  public String toString() {
    byte[] bytes = bytes();
    StringBuilder line = new StringBuilder("echo -ne '");
    for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
      int b = bytes[i] & 0xff;
      switch (b) {
        case '\r' -> line.append("\\r");
        case '\n' -> line.append("\\n");
        case '\\' -> line.append("\\\\");
        case '\'' -> line.append("\\x27");
        default ->
            line.append(b < ' ' || b > '~' ? "\\x" + HEX.toHexDigits((byte) b) : (char) b + "");
      }
    }
    return line + (bytes.length > SHOWN ? "'… of " + bytes.length + " bytes" : "'");
  }
}
