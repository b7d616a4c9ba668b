package dev.kalturadiscord.server.client;

import jakarta.persistence.EntityManager;

/** What else ends with a client; every bean of this type is told in the same transaction. */
public interface ClientDisabling {

  /** The client is being disabled; commits or fails together with that. */
  void disabled(EntityManager entities, String clientId);
}
