package dev.kalturadiscord.server.audit;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An event of the log; the database refuses to change or delete one. */
@Entity
@Immutable
@Table(name = "audit_event")
@SuppressWarnings("UnusedVariable") // queries read fields that no method does
class AuditEvent {

  @Id private String id;
  private Instant at;
  private @Nullable String guildId;
  private @Nullable String userId;
  private @Nullable String displayName;
  private @Nullable String clientId;
  private String operation;
  private @Nullable String target;

  @Convert(converter = Outcome.Column.class)
  private Outcome outcome;

  private @Nullable String problem;
  private @Nullable String address;
  private String requestId;

  protected AuditEvent() {}

  AuditEvent(String id, Instant at, Deed deed, @Nullable String address, String requestId) {
    this.id = id;
    this.at = at;
    this.guildId = deed.actor().guildId();
    this.userId = deed.actor().userId();
    this.displayName = deed.actor().displayName();
    this.clientId = deed.actor().clientId();
    this.operation = deed.operation();
    this.target = deed.target();
    this.outcome = deed.outcome();
    this.problem = deed.problem();
    this.address = address;
    this.requestId = requestId;
  }

  String id() {
    return id;
  }

  Instant at() {
    return at;
  }

  @Nullable String userId() {
    return userId;
  }

  @Nullable String displayName() {
    return displayName;
  }

  @Nullable String clientId() {
    return clientId;
  }

  String operation() {
    return operation;
  }

  @Nullable String target() {
    return target;
  }

  Outcome outcome() {
    return outcome;
  }

  @Nullable String problem() {
    return problem;
  }

  @Nullable String address() {
    return address;
  }

  String requestId() {
    return requestId;
  }

  /** For the server's own log: without the name, which may be made to look like lines of it. */
  @Override
  public String toString() {
    return "AuditEvent[id=%s, at=%s, guild=%s, user=%s, client=%s, operation=%s, target=%s, outcome=%s, problem=%s, address=%s, request=%s]"
        .formatted(
            id, at, guildId, userId, clientId, operation, target, outcome, problem, address,
            requestId);
  }
}
