package dev.kalturadiscord.server.ticket;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The right of one person to do something once. Holds a hash: the ticket itself is not kept. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // queries and the database read fields that no method does
public abstract class Ticket {

  @Id private byte[] ticketHash;
  private String userId;
  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant usedAt;

  protected Ticket() {}

  protected Ticket(byte[] ticketHash, String userId, Instant createdAt, Instant expiresAt) {
    this.ticketHash = ticketHash;
    this.userId = userId;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  /** Whether it opens the door now. */
  boolean isGood(Instant now) {
    return usedAt == null && expiresAt.isAfter(now);
  }

  void use(Instant now) {
    usedAt = now;
  }

  /** It opened nothing after all and is as good as before. */
  void giveBack() {
    usedAt = null;
  }

  /** Discord's id of the person. */
  public String userId() {
    return userId;
  }
}
