package dev.kalturadiscord.server.ticket;

import dev.kalturadiscord.server.platform.crypto.RandomText;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Hands tickets out and uses them up. What we hand out is a ticket of ours; the Kaltura session is
 * made when it is opened, so that no session ever stands in a message.
 */
@Singleton
public final class Tickets {

  private final Transactions transactions;
  private final TicketSettings settings;
  private final Clock clock;

  @Inject
  Tickets(Transactions transactions, TicketSettings settings, Clock clock) {
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A link for its person.
   *
   * @param url secret until it is used or expires
   */
  public record Link(URI url, Instant expiresAt) {

    @Override
    public String toString() {
      return "Link[expiresAt=" + expiresAt + "]";
    }
  }

  /** Makes a ticket of what is known of it. */
  public interface Maker {

    Ticket make(byte[] ticketHash, Instant createdAt, Instant expiresAt);
  }

  /**
   * Stores a new ticket.
   *
   * @param path of its page, with slashes around it
   */
  public Link issue(EntityManager entities, String path, Maker maker) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(settings.life());
    String ticket = RandomText.next();
    entities.persist(maker.make(Sha256.of(ticket), now, expiresAt));
    return new Link(URI.create(settings.publicBaseUrl() + path + ticket), expiresAt);
  }

  /**
   * Uses a ticket up. When {@code way} fails the ticket stays good. Should this program end before
   * it knows, the ticket counts as used: the person asks for another one.
   *
   * @param entrance what the ticket opens, as far as the database knows; empty when nothing
   * @param way where that is, outside of the transaction; empty when it is nowhere any more
   * @return the address, secret; empty when the ticket is unknown, used or expired, or opens
   *     nothing
   */
  public <T extends Ticket, E> Optional<URI> open(
      Class<T> kind,
      String ticket,
      BiFunction<EntityManager, T, Optional<E>> entrance,
      Function<E, Optional<URI>> way) {
    byte[] hash = Sha256.of(ticket);
    return transactions
        .call(entities -> use(entities, kind, hash, entrance))
        .flatMap(
            opened -> {
              try {
                return way.apply(opened);
              } catch (RuntimeException e) {
                giveBack(kind, hash, e);
                throw e;
              }
            });
  }

  private <T extends Ticket, E> Optional<E> use(
      EntityManager entities,
      Class<T> kind,
      byte[] hash,
      BiFunction<EntityManager, T, Optional<E>> entrance) {
    Instant now = clock.instant();
    T ticket = entities.find(kind, hash, LockModeType.PESSIMISTIC_WRITE);
    if (ticket == null || !ticket.isGood(now)) {
      return Optional.empty();
    }
    Optional<E> opened = entrance.apply(entities, ticket);
    if (opened.isPresent()) {
      ticket.use(now);
    }
    return opened;
  }

  private <T extends Ticket> void giveBack(Class<T> kind, byte[] hash, RuntimeException reason) {
    try {
      transactions.run(
          entities -> {
            T ticket = entities.find(kind, hash, LockModeType.PESSIMISTIC_WRITE);
            if (ticket != null) {
              ticket.giveBack();
            }
          });
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }
}
