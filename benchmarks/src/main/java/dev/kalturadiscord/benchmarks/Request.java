package dev.kalturadiscord.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An HTTP/1.1 request as it goes over the wire. */
final class Request {

  private final byte[] bytes;

  private Request(String text) {
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  void sendTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  static Request get(String path, String authorization) {
    return of("GET", path, authorization, "", "");
  }

  /**
   * A request with a JSON body.
   *
   * @param headers more of them, each with its line end
   */
  static Request post(String path, String authorization, String headers, String json) {
    return of("POST", path, authorization, headers, json);
  }

  private static Request of(
      String method, String path, String authorization, String headers, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String text =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
            + headers
            + (length == 0 ? "" : "Content-Type: application/json\r\n")
            + (method.equals("GET") ? "" : "Content-Length: " + length + "\r\n")
            + "\r\n"
            + body;
    return new Request(text);
  }
}
