package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.platform.crypto.RandomText;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A secret of a client. Holds a hash: the secret itself is not kept. */
@Entity
@Table(name = "api_client_secret")
class ClientSecret {

  /** Lets scanners of repositories and logs recognise a secret that got lost. */
  static final String PREFIX = "kds_";

  @Id private byte[] secretHash;
  private String clientId;
  private Instant createdAt;
  private @Nullable Instant expiresAt;

  protected ClientSecret() {}

  ClientSecret(String secret, String clientId, Instant createdAt) {
    this.secretHash = Sha256.of(secret);
    this.clientId = clientId;
    this.createdAt = createdAt;
  }

  /** A new secret with 256 random bits. */
  static String random() {
    return PREFIX + RandomText.next();
  }

  boolean isGood(Instant now) {
    return expiresAt == null || expiresAt.isAfter(now);
  }

  /** Ends it at that time, unless it ends sooner. */
  void endAt(Instant time) {
    if (expiresAt == null || expiresAt.isAfter(time)) {
      expiresAt = time;
    }
  }

  String clientId() {
    return clientId;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant expiresAt() {
    return expiresAt;
  }
}
