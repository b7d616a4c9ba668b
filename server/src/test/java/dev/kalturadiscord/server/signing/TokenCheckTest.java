package dev.kalturadiscord.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.ApiApplication;
import dev.kalturadiscord.server.testing.CraftedToken;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.EndpointConfig;
import io.helidon.security.Security;
import io.helidon.security.SecurityEnvironment;
import io.helidon.security.SecurityLevel;
import io.helidon.security.SecurityResponse.SecurityStatus;
import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.SignedJwt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenCheckTest {

  private static final AcceptedTokens ACCEPTED =
      new AcceptedTokens("https://meet.example", "the-api");

  // Helidon's check looks at the real time.
  private final Instant issued = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final SomeKeys keys;
  private final SigningKeys server;
  private final List<AccessTokenCheck> checks = new ArrayList<>();

  TokenCheckTest(@TempDir Path folder) throws Exception {
    this.keys = new SomeKeys(folder);
    this.server = keys.server();
  }

  @Test
  void aTokenOfTheServerIsAccepted() {
    assertThat(check(tokenOf(server))).isEqualTo(SecurityStatus.SUCCESS);
  }

  @Test
  void aTokenIsGoodForAsLongAsItsKeyIsThere() throws Exception {
    String old = tokenOf(server);
    keys.rotation().rotate();
    keys.pass(Duration.ofHours(1));
    server.reload();

    assertThat(kid(tokenOf(server))).isNotEqualTo(kid(old));
    assertThat(check(old)).isEqualTo(SecurityStatus.SUCCESS);
    assertThat(check(tokenOf(server))).isEqualTo(SecurityStatus.SUCCESS);

    keys.file(kid(old) + ".pem").toFile().delete();
    server.reload();
    assertThat(check(old)).isEqualTo(SecurityStatus.FAILURE);
    assertThat(check(tokenOf(server))).isEqualTo(SecurityStatus.SUCCESS);
  }

  @Test
  void aTokenOfAKeyThatAnotherServerHasJustMadeIsAcceptedAtOnce() throws Exception {
    Security here = security();
    assertThat(check(here, tokenOf(server))).isEqualTo(SecurityStatus.SUCCESS);
    keys.rotation().rotate();
    keys.pass(Duration.ofHours(1));
    String token = tokenOf(keys.server());
    assertThat(server.published().contains(kid(token))).isFalse();

    assertThat(check(here, token)).isEqualTo(SecurityStatus.SUCCESS);
  }

  @Test
  void aStrangersKeyUnderANewNameIsRefused() {
    String token =
        new CraftedToken(tokenOf(server))
            .changeHeader(header -> header.put("kid", "stranger"))
            .signedByAStranger();

    assertThat(check(token)).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void aRequestWithoutATokenIsLeftToOthers() {
    assertThat(authenticate(security(), Map.of()).status()).isEqualTo(SecurityStatus.ABSTAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alg", "kid"})
  void aTokenSaysItsAlgorithmAndItsKey(String member) throws Exception {
    String token =
        new CraftedToken(tokenOf(server))
            .changeHeader(header -> header.remove(member))
            .signed(secret());

    assertThat(check(token)).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void aGoodSignatureUnderTheNameOfNoKeyIsRefused() throws Exception {
    String token =
        new CraftedToken(tokenOf(server))
            .changeHeader(header -> header.put("kid", "none-of-ours"))
            .signed(secret());

    assertThat(check(token)).isEqualTo(SecurityStatus.FAILURE);
  }

  @ParameterizedTest
  @CsvSource({
    "RS384,SHA384withRSA",
    "RS512,SHA512withRSA",
    "RS384,SHA256withRSA",
    "rs256,SHA256withRSA",
    "none,SHA256withRSA",
    "HS256,SHA256withRSA",
    "PS256,SHA256withRSA",
  })
  void noOtherAlgorithmIsAcceptedFromOurOwnKey(String said, String used) throws Exception {
    String token =
        new CraftedToken(tokenOf(server))
            .changeHeader(header -> header.put("alg", said))
            .signed(secret(), used);

    assertThat(check(token)).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void thePublicKeyIsNoHmacSecret() throws Exception {
    SigningKey key = server.published().keys().getFirst();
    for (byte[] secret :
        List.of(
            key.open().getEncoded(),
            key.open().getModulus().toByteArray(),
            JwkSetText.of(server.published()).getBytes(StandardCharsets.UTF_8))) {
      CraftedToken token = new CraftedToken(tokenOf(server));
      assertThat(check(token.authenticated(secret))).isEqualTo(SecurityStatus.FAILURE);
      token.changeHeader(header -> header.remove("kid"));
      assertThat(check(token.authenticated(secret))).isEqualTo(SecurityStatus.FAILURE);
    }
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    CraftedToken token = new CraftedToken(tokenOf(server));

    assertThat(check(token.unsigned())).isEqualTo(SecurityStatus.FAILURE);
    token.changeHeader(header -> header.remove("kid"));
    assertThat(check(token.unsigned())).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void whatATokenSaysIsHandedToTheChecks() throws Exception {
    List<PresentedToken> asked = new ArrayList<>();
    checks.add(asked::add);
    String token =
        new CraftedToken(tokenOf(server))
            .change(claims -> claims.put("sid", "session-3"))
            .signed(secret());

    assertThat(check(token)).isEqualTo(SecurityStatus.SUCCESS);
    assertThat(check(tokenOf(server))).isEqualTo(SecurityStatus.SUCCESS);
    assertThat(asked)
        .containsExactly(
            new PresentedToken("token-1", issued, "client-2", "session-3"),
            new PresentedToken("token-1", issued, "client-2", null));
  }

  @Test
  void anyCheckCanRefuse() {
    checks.add(token -> true);
    checks.add(token -> !token.id().equals("token-1"));

    assertThat(check(tokenOf(server))).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void noCheckIsAskedAboutATokenThatIsInvalidAnyway() {
    checks.add(
        token -> {
          throw new AssertionError("asked about " + token);
        });

    assertThat(check(new CraftedToken(tokenOf(server)).signedByAStranger()))
        .isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void aCheckThatFailsLetsNobodyIn() {
    checks.add(
        token -> {
          throw new IllegalStateException("no database");
        });

    assertThatThrownBy(() -> check(tokenOf(server))).hasStackTraceContaining("no database");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jti", "iat"})
  void aTokenThatCouldNotBeRevokedIsRefused(String claim) throws Exception {
    String token =
        new CraftedToken(tokenOf(server)).change(claims -> claims.remove(claim)).signed(secret());

    assertThat(check(token)).isEqualTo(SecurityStatus.FAILURE);
  }

  private PrivateKey secret() {
    return server.published().keys().getFirst().secret();
  }

  private static String kid(String token) {
    return new CraftedToken(token).header().path("kid").asText();
  }

  private String tokenOf(SigningKeys issuer) {
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

  private Security security() {
    return Security.builder()
        .addProvider(
            new TokenCheck(server, ACCEPTED, new TokenRules(List.copyOf(checks))), "mp-jwt-auth")
        .disableTracing()
        .build();
  }

  private SecurityStatus check(String token) {
    return check(security(), token);
  }

  private static SecurityStatus check(Security security, String token) {
    return authenticate(security, Map.of("Authorization", List.of("Bearer " + token))).status();
  }

  /** As an operation of the API would have it done. */
  private static AuthenticationResponse authenticate(
      Security security, Map<String, List<String>> headers) {
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
        .authenticate();
  }
}
