package dev.kalturadiscord.server.signing;

import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.JwtException;
import io.helidon.security.jwt.JwtValidator;
import io.helidon.security.jwt.SignedJwt;
import io.helidon.security.jwt.jwk.JwkKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Reads access tokens that somebody asks about, by the same rules as those that are sent. */
@Singleton
public final class TokenReader {

  private final SigningKeys keys;
  private final AcceptedTokens accepted;
  private final TokenRules rules;
  private final Clock clock;

  @Inject
  TokenReader(SigningKeys keys, AcceptedTokens accepted, TokenRules rules, Clock clock) {
    this.keys = keys;
    this.accepted = accepted;
    this.rules = rules;
    this.clock = clock;
  }

  /** What a token says; empty when it is none of ours or not good (any more). */
  public Optional<Jwt> read(String token) {
    try {
      SignedJwt signed = SignedJwt.parseToken(token);
      Jwt jwt = signed.getJwt();
      KeySet known = jwt.keyId().map(keys::publishedWith).orElseGet(keys::published);
      if (rules.refusal(jwt, known).isPresent()
          || !signed.verifySignature(jwks(known)).isValid()
          || !validator().validate(jwt).isValid()) {
        return Optional.empty();
      }
      return Optional.of(jwt);
    } catch (JwtException | IllegalArgumentException noToken) {
      return Optional.empty();
    }
  }

  private JwtValidator validator() {
    return JwtValidator.builder()
        .addIssuerValidator(accepted.issuer())
        .addAudienceValidator(Set.of(accepted.audience()))
        .addExpirationValidator(expiry -> expiry.now(clock.instant()).mandatory(true))
        .build();
  }

  private static JwkKeys jwks(KeySet known) {
    JwkKeys.Builder all = JwkKeys.builder();
    known.keys().forEach(key -> all.addKey(key.jwk()));
    return all.build();
  }
}
