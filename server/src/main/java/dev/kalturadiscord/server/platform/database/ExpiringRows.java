package dev.kalturadiscord.server.platform.database;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Rows of a feature that nobody needs after a while; {@link Housekeeping} asks every such bean. */
public interface ExpiringRows {

  /** Deletes what has had its time; how many rows that were. */
  int deleteExpired(EntityManager entities, Instant now);
}
