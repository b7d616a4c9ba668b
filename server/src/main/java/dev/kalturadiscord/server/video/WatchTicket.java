package dev.kalturadiscord.server.video;

import dev.kalturadiscord.server.ticket.Ticket;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The right of one person to begin watching one video once. */
@Entity
@Table(name = "watch_ticket")
class WatchTicket extends Ticket {

  private String videoId;

  protected WatchTicket() {}

  WatchTicket(
      byte[] ticketHash, String videoId, String userId, Instant createdAt, Instant expiresAt) {
    super(ticketHash, userId, createdAt, expiresAt);
    this.videoId = videoId;
  }

  String videoId() {
    return videoId;
  }
}
