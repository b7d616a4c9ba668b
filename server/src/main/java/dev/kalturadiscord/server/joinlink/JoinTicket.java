package dev.kalturadiscord.server.joinlink;

import dev.kalturadiscord.server.ticket.Ticket;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The right of one person to enter one room once. */
@Entity
@Table(name = "join_ticket")
class JoinTicket extends Ticket {

  private String meetingId;
  private String displayName;

  @Convert(converter = JoinRole.Column.class)
  private JoinRole role;

  protected JoinTicket() {}

  JoinTicket(
      byte[] ticketHash,
      String meetingId,
      String userId,
      String displayName,
      JoinRole role,
      Instant createdAt,
      Instant expiresAt) {
    super(ticketHash, userId, createdAt, expiresAt);
    this.meetingId = meetingId;
    this.displayName = displayName;
    this.role = role;
  }

  String meetingId() {
    return meetingId;
  }

  String displayName() {
    return displayName;
  }

  JoinRole role() {
    return role;
  }
}
