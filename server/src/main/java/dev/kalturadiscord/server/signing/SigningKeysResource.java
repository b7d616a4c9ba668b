package dev.kalturadiscord.server.signing;

import dev.kalturadiscord.api.SigningKeysApi;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Publishes the public parts of all keys, so that others can check our tokens. */
@Singleton
public final class SigningKeysResource implements SigningKeysApi {

  private final SigningKeys keys;

  @Inject
  SigningKeysResource(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public Response getSigningKeys() {
    return Response.ok(JwkSetText.of(keys.published()), MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
        .build();
  }
}
