package dev.kalturadiscord.server.signing;

import io.helidon.microprofile.jwt.auth.JwtAuthProvider;
import io.helidon.microprofile.security.SecurityCdiExtension;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.ProviderRequest;
import io.helidon.security.SecurityResponse.SecurityStatus;
import io.helidon.security.Subject;
import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.JwtHeaders;
import io.helidon.security.providers.common.TokenCredential;
import io.helidon.security.spi.AuthenticationProvider;
import io.helidon.security.util.TokenHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Optional;

/**
 * Checks access tokens: Helidon's MicroProfile JWT check, with the keys of the moment, and on top
 * of it what Helidon leaves open.
 */
@Singleton
final class TokenCheck implements AuthenticationProvider {

  /** Helidon adds its own provider unless there is one of this name. */
  private static final String HELIDONS_NAME = "mp-jwt-auth";

  private static final int BEFORE_HELIDONS = Interceptor.Priority.PLATFORM_BEFORE + 4;

  private final SigningKeys keys;
  private final AcceptedTokens accepted;
  private final TokenRules rules;
  private final TokenHandler bearer =
      TokenHandler.builder().tokenHeader("Authorization").tokenPrefix("bearer ").build();
  private volatile Helidons helidons;

  /** Helidon's check, which loads its keys once, and the keys it was made with. */
  private record Helidons(KeySet keys, JwtAuthProvider check) {}

  @Inject
  TokenCheck(SigningKeys keys, AcceptedTokens accepted, TokenRules rules) {
    this.keys = keys;
    this.accepted = accepted;
    this.rules = rules;
    this.helidons = with(keys.published());
  }

  void register(
      @Observes @Initialized(ApplicationScoped.class) @Priority(BEFORE_HELIDONS) Object start,
      BeanManager beans) {
    beans
        .getExtension(SecurityCdiExtension.class)
        .securityBuilder()
        .addProvider(this, HELIDONS_NAME);
  }

  @Override
  public Collection<Class<? extends Annotation>> supportedAnnotations() {
    return helidons.check().supportedAnnotations();
  }

  @Override
  public AuthenticationResponse authenticate(ProviderRequest request) {
    KeySet known = keys.published();
    AuthenticationResponse answer = upToDate(known).authenticate(request);
    if (answer.status() == SecurityStatus.FAILURE) {
      KeySet newer = kid(request).map(keys::publishedWith).orElse(known);
      if (!newer.equals(known)) {
        known = newer;
        answer = upToDate(known).authenticate(request);
      }
    }
    return answer.status() == SecurityStatus.SUCCESS ? narrowed(answer, known) : answer;
  }

  private AuthenticationResponse narrowed(AuthenticationResponse valid, KeySet known) {
    Jwt jwt =
        valid
            .user()
            .flatMap(TokenCheck::jwt)
            .orElseThrow(() -> new IllegalStateException("Helidon left no token"));
    return rules.refusal(jwt, known).map(AuthenticationResponse::failed).orElse(valid);
  }

  private static Optional<Jwt> jwt(Subject user) {
    return user.publicCredential(TokenCredential.class)
        .flatMap(credential -> credential.getTokenInstance(Jwt.class));
  }

  private Optional<String> kid(ProviderRequest request) {
    try {
      return bearer
          .extractToken(request.env().headers())
          .flatMap(token -> JwtHeaders.parseToken(token).keyId());
    } catch (RuntimeException noToken) {
      return Optional.empty();
    }
  }

  private JwtAuthProvider upToDate(KeySet known) {
    Helidons made = helidons;
    if (!made.keys().equals(known)) {
      made = with(known);
      helidons = made;
    }
    return made.check();
  }

  private Helidons with(KeySet known) {
    return new Helidons(
        known,
        JwtAuthProvider.builder()
            .atnTokenHandler(bearer)
            .expectedIssuer(accepted.issuer())
            .addExpectedAudience(accepted.audience())
            .publicKey(JwkSetText.of(known))
            .loadOnStartup(true)
            .build());
  }
}
