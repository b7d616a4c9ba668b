package dev.kalturadiscord.server.signing;

import io.helidon.security.jwt.Jwt;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What a token has to fulfil beside a good signature, its time, issuer and audience. */
@Singleton
final class TokenRules {

  private final List<AccessTokenCheck> checks;

  @Inject
  TokenRules(@Any Instance<AccessTokenCheck> checks) {
    this(checks.stream().toList());
  }

  TokenRules(List<AccessTokenCheck> checks) {
    this.checks = checks;
  }

  /** Why a token is refused all the same; empty when it is good. */
  Optional<String> refusal(Jwt jwt, KeySet known) {
    // Helidon takes a token that names no algorithm or no known key for one of some first key.
    if (jwt.algorithm().filter(SigningKey.ALGORITHM::equals).isEmpty()
        || jwt.keyId().filter(known::contains).isEmpty()) {
      return Optional.of("The token does not name its key or RS256");
    }
    Optional<PresentedToken> token = PresentedToken.of(jwt);
    if (token.isEmpty()) {
      return Optional.of("The token has no jti or no iat");
    }
    return checks.stream().allMatch(check -> check.accepts(token.get()))
        ? Optional.empty()
        : Optional.of("The token was refused");
  }
}
