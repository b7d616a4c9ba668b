package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.persistence.EntityManager;

/**
 * Takes messages that are wanted. This package says which, since that belongs to starting and
 * sharing; how they get into Discord and stay true is no business of it, so it does not know who
 * does that: whoever delivers knows meetings, and not the other way round.
 */
public interface WantedMessages {

  /**
   * Writes a message down, in the caller's transaction: it is there when that is committed.
   *
   * @throws ProblemException IDEMPOTENCY_KEY_REUSED when the key came with another meeting or
   *     channel; with the same, nothing is written
   */
  void write(EntityManager entities, WantedMessage wanted);
}
