package dev.kalturadiscord.server.signing;

import dev.kalturadiscord.server.signing.GoodTokens.Presented;
import io.helidon.microprofile.jwt.auth.JwtAuthProvider;
import io.helidon.microprofile.security.SecurityCdiExtension;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.AuthorizationResponse;
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
import java.time.Clock;
import java.time.Instant;
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
  private final GoodTokens good;
  private volatile Helidons helidons;

  /** Helidon's check, which loads its keys once, and the keys it was made with. */
  private record Helidons(KeySet keys, JwtAuthProvider check) {}

  @Inject
  TokenCheck(SigningKeys keys, AcceptedTokens accepted, TokenRules rules, Clock clock) {
    this.keys = keys;
    this.accepted = accepted;
    this.rules = rules;
    this.good = new GoodTokens(clock);
    this.helidons = with(keys.published());
  }

  void register(
      @Observes @Initialized(ApplicationScoped.class) @Priority(BEFORE_HELIDONS) Object start,
      BeanManager beans) {
    beans
        .getExtension(SecurityCdiExtension.class)
        .securityBuilder()
        .addProvider(this, HELIDONS_NAME)
        // Who may do what is decided further in, for every operation. Helidon's own provider would
        // look for its annotations, of which there are none, in each request.
        .addAuthorizationProvider(request -> AuthorizationResponse.permit());
  }

  @Override
  public Collection<Class<? extends Annotation>> supportedAnnotations() {
    return helidons.check().supportedAnnotations();
  }

  @Override
  public AuthenticationResponse authenticate(ProviderRequest request) {
    KeySet known = keys.published();
    Optional<Presented> token = presented(request);
    Optional<AuthenticationResponse> lately = token.flatMap(it -> good.find(it, known));
    if (lately.isPresent()) {
      return narrowed(lately.get(), known);
    }
    AuthenticationResponse answer = upToDate(known).authenticate(request);
    if (answer.status() == SecurityStatus.SUCCESS) {
      Instant expiry = jwt(answer).expirationTime().orElse(Instant.MIN);
      token.ifPresent(it -> good.keep(it, known, answer, expiry));
      return narrowed(answer, known);
    }
    return answer.status() == SecurityStatus.FAILURE
        ? withNewerKeys(request, token, known).orElse(answer)
        : answer;
  }

  /** What becomes of a token whose key has just been made; empty when there are no newer keys. */
  private Optional<AuthenticationResponse> withNewerKeys(
      ProviderRequest request, Optional<Presented> token, KeySet known) {
    KeySet newer = token.flatMap(TokenCheck::kid).map(keys::publishedWith).orElse(known);
    if (newer.equals(known)) {
      return Optional.empty();
    }
    AuthenticationResponse answer = upToDate(newer).authenticate(request);
    return Optional.of(
        answer.status() == SecurityStatus.SUCCESS ? narrowed(answer, newer) : answer);
  }

  private AuthenticationResponse narrowed(AuthenticationResponse valid, KeySet known) {
    return rules.refusal(jwt(valid), known).map(AuthenticationResponse::failed).orElse(valid);
  }

  private static Jwt jwt(AuthenticationResponse valid) {
    return valid
        .user()
        .flatMap(TokenCheck::jwt)
        .orElseThrow(() -> new IllegalStateException("Helidon left no token"));
  }

  private static Optional<Jwt> jwt(Subject user) {
    return user.publicCredential(TokenCredential.class)
        .flatMap(credential -> credential.getTokenInstance(Jwt.class));
  }

  private Optional<Presented> presented(ProviderRequest request) {
    String application = request.endpointConfig().securityLevels().getFirst().getClassName();
    try {
      return bearer
          .extractToken(request.env().headers())
          .map(token -> new Presented(application, token));
    } catch (RuntimeException noToken) {
      return Optional.empty();
    }
  }

  private static Optional<String> kid(Presented presented) {
    try {
      return JwtHeaders.parseToken(presented.token()).keyId();
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
