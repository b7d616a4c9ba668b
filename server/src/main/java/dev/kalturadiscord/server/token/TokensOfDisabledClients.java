package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.client.ClientDisabling;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Access tokens end with the client through which they were issued. */
@Singleton
final class TokensOfDisabledClients implements ClientDisabling {

  private final Revocations revocations;

  @Inject
  TokensOfDisabledClients(Revocations revocations) {
    this.revocations = revocations;
  }

  @Override
  public void disabled(EntityManager entities, String clientId) {
    revocations.revoke(entities, Revocations.client(clientId));
  }
}
