package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.Client;
import org.jspecify.annotations.Nullable;

/**
 * An API client with a new secret.
 *
 * @param client what is known of it
 * @param secret shown only now; null for a public client, which has none
 */
public record RegisteredClient(Client client, @Nullable String secret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "RegisteredClient[" + client.getId() + "]";
  }
}
