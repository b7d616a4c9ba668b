package dev.kalturadiscord.server.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client and what can be told about its secrets.
 *
 * @param secrets the good ones, oldest first
 */
public record KnownClient(ApiClient client, List<SecretState> secrets) {

  public KnownClient {
    secrets = List.copyOf(secrets);
  }

  /**
   * A good secret, without what it is.
   *
   * @param expiresAt null as long as no newer one took over
   */
  public record SecretState(Instant createdAt, @Nullable Instant expiresAt) {}
}
