package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.client.ClientDisabling;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What {@link TokensOfDisabledClients} does, from a program beside the servers: those read of it
 * within a second.
 */
public final class NoteForServers implements ClientDisabling {

  /** The contract lets no access token live longer; what the servers have set is not known here. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(1);

  private final Clock clock;

  public NoteForServers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void disabled(EntityManager entities, String clientId) {
    Instant now = clock.instant();
    var unused =
        entities.merge(new Revocation(Revocations.client(clientId), now, now.plus(LONGEST_LIFE)));
  }
}
