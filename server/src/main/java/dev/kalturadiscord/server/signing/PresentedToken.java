package dev.kalturadiscord.server.signing;

import io.helidon.security.jwt.Jwt;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a valid access token says about itself.
 *
 * @param id its own id ({@code jti})
 * @param issuedAt when it was issued ({@code iat}), in whole seconds
 * @param clientId the client it was issued to ({@code azp}); null when it does not say
 * @param sessionId the session it belongs to ({@code sid}); null when it belongs to none
 */
public record PresentedToken(
    String id, Instant issuedAt, @Nullable String clientId, @Nullable String sessionId) {

  /** Empty when it lacks what every token of this server has. */
  static Optional<PresentedToken> of(Jwt jwt) {
    return jwt.jwtId()
        .flatMap(
            id ->
                jwt.issueTime()
                    .map(
                        issued ->
                            new PresentedToken(id, issued, text(jwt, "azp"), text(jwt, "sid"))));
  }

  private static @Nullable String text(Jwt jwt, String claim) {
    return jwt.payloadClaim(claim).orElse(null) instanceof JsonString text
        ? text.getString()
        : null;
  }
}
