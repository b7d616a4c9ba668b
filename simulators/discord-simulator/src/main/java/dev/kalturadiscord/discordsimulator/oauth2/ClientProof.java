package dev.kalturadiscord.discordsimulator.oauth2;

import dev.kalturadiscord.discordsimulator.rest.RestCall;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Finds out whether the application itself asks: by HTTP Basic, else by fields of the form. */
final class ClientProof {
  private static final String BASIC = "Basic ";

  private final String applicationId;
  private final ClientRegistration client;

  ClientProof(String applicationId, ClientRegistration client) {
    this.applicationId = applicationId;
    this.client = client;
  }

  /**
   * Checks the request.
   *
   * @throws OAuth2Error invalid_client when id and secret are absent or wrong
   */
  void check(RestCall call) {
    String authorization = call.authorization();
    boolean proved =
        (authorization != null && authorization.startsWith(BASIC))
            ? basic(authorization.substring(BASIC.length()))
            : right(Json.text(call.body(), "client_id"), Json.text(call.body(), "client_secret"));
    if (!proved) {
      throw OAuth2Error.invalidClient();
    }
  }

  private boolean basic(String credentials) {
    try {
      String decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      int colon = decoded.indexOf(':');
      return colon >= 0 && right(decoded.substring(0, colon), decoded.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean right(@Nullable String id, @Nullable String secret) {
    return applicationId.equals(id) && secret != null && client.hasSecret(secret);
  }
}
