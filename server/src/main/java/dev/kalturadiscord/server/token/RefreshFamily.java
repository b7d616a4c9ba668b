package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.permission.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A login of a person through a client, and all tokens that come from it. */
@Entity
@Table(name = "refresh_family")
@SuppressWarnings("UnusedVariable") // queries and the database read fields that no method does
class RefreshFamily {

  @Id private String id;
  private String clientId;
  private String guildId;
  private String userId;
  private String scopes;
  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant endedAt;

  protected RefreshFamily() {}

  RefreshFamily(
      String id,
      String clientId,
      String guildId,
      String userId,
      Set<Scope> scopes,
      Instant createdAt,
      Instant expiresAt) {
    this.id = id;
    this.clientId = clientId;
    this.guildId = guildId;
    this.userId = userId;
    this.scopes = Scope.join(scopes);
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  boolean isOver(Instant now) {
    return endedAt != null || !expiresAt.isAfter(now);
  }

  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  String id() {
    return id;
  }

  String clientId() {
    return clientId;
  }

  String guildId() {
    return guildId;
  }

  String userId() {
    return userId;
  }

  Set<Scope> scopes() {
    return Scope.parse(scopes);
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
