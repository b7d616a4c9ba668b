package dev.kalturadiscord.discordsimulator.oauth2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * How the application is registered as an OAuth2 client.
 *
 * @param secret empty when people cannot log in with it
 */
public record ClientRegistration(Optional<String> secret, RedirectUris redirectUris) {

  /** Whether people can log in at all. */
  boolean complete() {
    return secret.isPresent();
  }

  boolean hasSecret(String offered) {
    return secret
        .filter(
            known ->
                MessageDigest.isEqual(
                    known.getBytes(StandardCharsets.UTF_8),
                    offered.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  @Override
  public String toString() {
    return "ClientRegistration[complete=" + complete() + ", redirectUris=" + redirectUris + "]";
  }
}
