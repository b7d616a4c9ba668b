package dev.kalturadiscord.server.joinlink;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The right of one person to enter one room once. Holds a hash: the ticket itself is not kept. */
@Entity
@Table(name = "join_ticket")
@SuppressWarnings("UnusedVariable") // queries and the database read fields that no method does
class JoinTicket {

  @Id private byte[] ticketHash;
  private String meetingId;
  private String userId;
  private String displayName;

  @Convert(converter = JoinRole.Column.class)
  private JoinRole role;

  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant usedAt;

  protected JoinTicket() {}

  JoinTicket(
      byte[] ticketHash,
      String meetingId,
      String userId,
      String displayName,
      JoinRole role,
      Instant createdAt,
      Instant expiresAt) {
    this.ticketHash = ticketHash;
    this.meetingId = meetingId;
    this.userId = userId;
    this.displayName = displayName;
    this.role = role;
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

  String meetingId() {
    return meetingId;
  }

  String userId() {
    return userId;
  }

  String displayName() {
    return displayName;
  }

  JoinRole role() {
    return role;
  }
}
