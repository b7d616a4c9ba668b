package dev.kalturadiscord.server.configuration;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.kalturadiscord.server.audit.Actor;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody changed at once. */
@Entity
@Immutable
@Table(name = "guild_configuration_change")
@SuppressWarnings("UnusedVariable") // queries read fields that no method does
class ConfigurationChange {

  @Id private String id;
  private String guildId;
  private long version;
  private Instant at;

  @Convert(converter = ChangeKind.Column.class)
  private ChangeKind kind;

  private @Nullable String userId;
  private @Nullable String displayName;
  private @Nullable String clientId;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<ChangedKey> changes;

  protected ConfigurationChange() {}

  /**
   * A change that is about to happen.
   *
   * @param version the one it makes
   */
  ConfigurationChange(
      String guildId,
      long version,
      Instant at,
      ChangeKind kind,
      Actor actor,
      List<ChangedKey> changes) {
    this.id = "chg_" + UlidCreator.getMonotonicUlid(at.toEpochMilli()).toLowerCase();
    this.guildId = guildId;
    this.version = version;
    this.at = at;
    this.kind = kind;
    this.userId = actor.userId();
    this.displayName = actor.displayName();
    this.clientId = actor.clientId();
    this.changes = changes;
  }

  String id() {
    return id;
  }

  long version() {
    return version;
  }

  Instant at() {
    return at;
  }

  ChangeKind kind() {
    return kind;
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

  List<ChangedKey> changes() {
    return changes;
  }
}
