package dev.kalturadiscord.server.login;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client's link says, as it came. Parameters without a value count as absent (RFC 6749,
 * 3.1).
 *
 * @param repeated names of parameters that came more than once
 */
record AuthorizationQuery(
    @Nullable String responseType,
    @Nullable String clientId,
    @Nullable String redirectUri,
    @Nullable String state,
    @Nullable String codeChallenge,
    @Nullable String codeChallengeMethod,
    @Nullable String scope,
    Set<String> repeated) {

  AuthorizationQuery {
    responseType = filled(responseType);
    clientId = filled(clientId);
    redirectUri = filled(redirectUri);
    state = filled(state);
    codeChallenge = filled(codeChallenge);
    codeChallengeMethod = filled(codeChallengeMethod);
    scope = filled(scope);
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
