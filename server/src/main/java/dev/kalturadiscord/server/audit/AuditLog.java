package dev.kalturadiscord.server.audit;

import dev.kalturadiscord.server.platform.address.ClientAddress;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.requestid.RequestIds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what is done. Requests are recorded by {@link AuditFilter}; this is for all else. */
@Singleton
public final class AuditLog {

  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  AuditLog(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Records a deed that has been done: nothing can take it back any more, so that a failure to
   * write is not the caller's. The server's own log then has the event.
   */
  public void record(Deed deed) {
    AuditEvent event = event(deed);
    try {
      transactions.run(entities -> entities.persist(event));
    } catch (RuntimeException e) {
      log.error("The audit log could not be written, it lacks {}", event, e);
    }
  }

  /** Records a deed as part of a transaction: both happen, or none. */
  public void record(EntityManager entities, Deed deed) {
    entities.persist(event(deed));
  }

  private AuditEvent event(Deed deed) {
    Instant now = clock.instant();
    return new AuditEvent(
        EventId.next(now), now, deed, ClientAddress.current(), RequestIds.current());
  }
}
