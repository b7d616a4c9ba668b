package dev.kalturadiscord.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What an API client proves itself with.
 *
 * @param id of the client, without a colon
 * @param secret never printed
 */
public record ClientCredential(String id, String secret) {

  /** As HTTP Basic (RFC 7617) wants it. */
  String authorization() {
    return "Basic "
        + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ClientCredential[" + id + "]";
  }
}
