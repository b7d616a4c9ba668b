package dev.kalturadiscord.server.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Remembers which wish made which meeting. */
@Entity
@Table(name = "idempotency_key")
@SuppressWarnings("UnusedVariable") // queries and the database read fields that no method does
class IdempotencyKey {

  /**
   * Whose key it is: the same text of another person is another key.
   *
   * @param key as the caller sent it
   */
  @Embeddable
  record Owner(String guildId, String userId, String key) {}

  @EmbeddedId private Owner owner;
  private String requestHash;
  private String meetingId;
  private Instant createdAt;

  protected IdempotencyKey() {}

  IdempotencyKey(Owner owner, String requestHash, String meetingId, Instant createdAt) {
    this.owner = owner;
    this.requestHash = requestHash;
    this.meetingId = meetingId;
    this.createdAt = createdAt;
  }

  String requestHash() {
    return requestHash;
  }

  String meetingId() {
    return meetingId;
  }
}
