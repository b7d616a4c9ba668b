package dev.kalturadiscord.server.signing;

import dev.kalturadiscord.server.ApiApplication;
import dev.kalturadiscord.server.testing.CraftedToken;
import io.helidon.security.EndpointConfig;
import io.helidon.security.Security;
import io.helidon.security.SecurityEnvironment;
import io.helidon.security.SecurityLevel;
import io.helidon.security.SecurityResponse.SecurityStatus;
import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.SignedJwt;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;

/** Access tokens, and a server that checks them. */
final class SomeTokens {

  private static final AcceptedTokens ACCEPTED =
      new AcceptedTokens("https://meet.example", "the-api");

  /** When all of them are issued: now, because Helidon's check looks at the real time. */
  final Instant issued = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final SigningKeys server;
  private final List<AccessTokenCheck> checks = new ArrayList<>();
  private final Security security;

  SomeTokens(SigningKeys server) {
    this.server = server;
    this.security =
        Security.builder()
            .addProvider(
                new TokenCheck(
                    server,
                    ACCEPTED,
                    new TokenRules(Collections.unmodifiableList(checks)),
                    Clock.systemUTC()),
                "mp-jwt-auth")
            .disableTracing()
            .build();
  }

  /** From now on the server asks this check too. */
  void askAlso(AccessTokenCheck check) {
    checks.add(check);
  }

  /** A token of the server's own. */
  String token() {
    return of(server);
  }

  /** A token of this or another server: {@code jti} token-1, {@code azp} client-2. */
  String of(SigningKeys issuer) {
    var key = issuer.current();
    Jwt token =
        Jwt.builder()
            .keyId(key.keyId())
            .algorithm(key.algorithm())
            .issuer(ACCEPTED.issuer())
            .addAudience(ACCEPTED.audience())
            .subject("71")
            .userPrincipal("71")
            .jwtId("token-1")
            .issueTime(issued)
            .expirationTime(issued.plusSeconds(600))
            .addPayloadClaim("azp", "client-2")
            .build();
    return SignedJwt.sign(token, key).tokenContent();
  }

  static String kid(String token) {
    return new CraftedToken(token).header().path("kid").asText();
  }

  /** The private part of the server's first key. */
  PrivateKey secret() {
    return server.published().keys().getFirst().secret();
  }

  /** What the server makes of a request with this token. */
  SecurityStatus check(String token) {
    return check(Map.of("Authorization", List.of("Bearer " + token)));
  }

  /** What the server makes of a request with these headers to an operation of the API. */
  SecurityStatus check(Map<String, List<String>> headers) {
    LoginConfig login = ApiApplication.class.getAnnotation(LoginConfig.class);
    return security
        .contextBuilder("a request")
        .env(SecurityEnvironment.builder().headers(headers).build())
        .endpointConfig(
            EndpointConfig.builder()
                .securityLevels(
                    List.of(
                        SecurityLevel.create("application")
                            .withClassAnnotations(Map.of(LoginConfig.class, List.of(login)))
                            .build()))
                .build())
        .build()
        .authenticate()
        .status();
  }
}
