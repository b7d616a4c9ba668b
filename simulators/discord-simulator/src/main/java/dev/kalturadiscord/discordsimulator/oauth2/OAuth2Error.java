package dev.kalturadiscord.discordsimulator.oauth2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.rest.Answer;
import dev.kalturadiscord.discordsimulator.wire.Json;
import org.jspecify.annotations.Nullable;

/** A refusal of the token endpoints, which do not speak in Discord's numeric codes. */
final class OAuth2Error extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;
  private final @Nullable String description;

  private OAuth2Error(int status, String error, @Nullable String description) {
    super(error);
    this.status = status;
    this.error = error;
    this.description = description;
  }

  /** The client has not proved who it is; Discord does not describe why. */
  static OAuth2Error invalidClient() {
    return new OAuth2Error(401, "invalid_client", null);
  }

  static OAuth2Error missing(String field) {
    return new OAuth2Error(400, "invalid_request", "Missing \"" + field + "\" in request.");
  }

  /** The code or refresh token is not good, or does not go with the rest of the request. */
  static OAuth2Error invalidGrant(String field) {
    return new OAuth2Error(400, "invalid_grant", "Invalid \"" + field + "\" in request.");
  }

  static OAuth2Error unsupportedGrantType(@Nullable String grantType) {
    return new OAuth2Error(
        400,
        "unsupported_grant_type",
        "Grant type " + (grantType == null ? "None" : grantType) + " is not supported");
  }

  Answer answer() {
    ObjectNode body = Json.object().put("error", error);
    if (description != null) {
      body.put("error_description", description);
    }
    return new Answer(status, body);
  }
}
