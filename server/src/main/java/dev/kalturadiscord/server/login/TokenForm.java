package dev.kalturadiscord.server.login;

import org.jspecify.annotations.Nullable;

/**
 * What an OAuth library sends to the token endpoint (RFC 6749, 4 and 6; RFC 7636, 4.5). Fields
 * without a value count as absent.
 */
record TokenForm(
    @Nullable String grantType,
    @Nullable String code,
    @Nullable String redirectUri,
    @Nullable String codeVerifier,
    @Nullable String refreshToken,
    @Nullable String scope,
    @Nullable String clientId,
    @Nullable String clientSecret) {

  TokenForm {
    grantType = filled(grantType);
    code = filled(code);
    redirectUri = filled(redirectUri);
    codeVerifier = filled(codeVerifier);
    refreshToken = filled(refreshToken);
    scope = filled(scope);
    clientId = filled(clientId);
    clientSecret = filled(clientSecret);
  }

  @Override
  public String toString() {
    return "TokenForm[" + grantType + "]";
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
