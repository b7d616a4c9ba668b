package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.permission.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program that may use the API. */
@Entity
@Table(name = "api_client")
public class ApiClient {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

  @Id private String id;
  private String name;
  private @Nullable String guildId;
  private String scopes;

  @Column(name = "is_public")
  private boolean isPublic;

  private String redirectUris;
  private Instant createdAt;
  private @Nullable Instant disabledAt;

  protected ApiClient() {}

  /**
   * @param guildId the only guild it can act in; null for one that belongs to none
   * @param redirectUris where logins may lead; checked before
   */
  ApiClient(
      String id,
      String name,
      @Nullable String guildId,
      Set<Scope> scopes,
      boolean isPublic,
      List<String> redirectUris,
      Instant createdAt) {
    this.id = id;
    this.name = name;
    this.guildId = guildId;
    this.scopes = Scope.join(scopes);
    this.isPublic = isPublic;
    this.redirectUris = String.join("\n", redirectUris);
    this.createdAt = createdAt;
  }

  /** Whether a text has the form of a client's id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  void disable(Instant now) {
    if (disabledAt == null) {
      disabledAt = now;
    }
  }

  void change(Set<Scope> newScopes, List<String> addresses) {
    scopes = Scope.join(newScopes);
    redirectUris = String.join("\n", addresses);
  }

  public String id() {
    return id;
  }

  /** For people. */
  public String name() {
    return name;
  }

  /** The only guild it can act in; null for one that belongs to none. */
  public @Nullable String guildId() {
    return guildId;
  }

  public Set<Scope> scopes() {
    return Scope.parse(scopes);
  }

  /** Whether it runs where no secret can be kept, and therefore has none. */
  public boolean isPublic() {
    return isPublic;
  }

  /** Where logins may lead. */
  public List<String> redirectUris() {
    return redirectUris.isEmpty() ? List.of() : List.of(redirectUris.split("\n", -1));
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Since when it is disabled; null while it is not. */
  public @Nullable Instant disabledAt() {
    return disabledAt;
  }

  public boolean isDisabled() {
    return disabledAt != null;
  }
}
