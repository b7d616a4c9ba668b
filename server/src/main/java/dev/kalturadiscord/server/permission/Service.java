package dev.kalturadiscord.server.permission;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API client that acts for itself.
 *
 * @param guildId the only guild it can act in; null when it belongs to none
 */
public record Service(String clientId, @Nullable String guildId, Set<Scope> scopes)
    implements Caller {

  public Service {
    scopes = Set.copyOf(scopes);
  }

  /** Never the id of a member: those are numbers. */
  @Override
  public String id() {
    return "client:" + clientId;
  }

  @Override
  public boolean mayNameChannels() {
    return true;
  }
}
