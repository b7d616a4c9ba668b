package dev.kalturadiscord.server.token;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Access tokens that are not good any more although they have not expired. */
@Entity
@Table(name = "revocation")
@SuppressWarnings("UnusedVariable") // queries and the database read fields that no method does
class Revocation {

  @Id private String subject;
  private Instant revokedAt;
  private Instant expiresAt;

  protected Revocation() {}

  Revocation(String subject, Instant revokedAt, Instant expiresAt) {
    this.subject = subject;
    this.revokedAt = revokedAt;
    this.expiresAt = expiresAt;
  }

  String subject() {
    return subject;
  }

  Instant revokedAt() {
    return revokedAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
