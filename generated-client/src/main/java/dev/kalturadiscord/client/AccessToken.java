package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.Role;
import dev.kalturadiscord.client.model.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the token endpoint answers. Programs need none: the client fetches and renews them.
 *
 * @param accessToken secret
 * @param expiresIn seconds until it ends
 * @param scopes what it opens
 * @param guildId the only guild it is good for; null for clients that belong to none
 * @param role what the member is in the guild; null for clients that act for themselves
 * @param refreshToken renews it once; null unless a person logged in; secret
 * @param refreshExpiresIn seconds until the refresh token ends; null without one
 */
public record AccessToken(
    String accessToken,
    int expiresIn,
    @Nullable List<Scope> scopes,
    @Nullable String guildId,
    @Nullable Role role,
    @Nullable String refreshToken,
    @Nullable Integer refreshExpiresIn) {

  /** Without the secrets. */
  @Override
  public String toString() {
    return "AccessToken[guild " + guildId + ", " + role + ", " + scopes + "]";
  }
}
