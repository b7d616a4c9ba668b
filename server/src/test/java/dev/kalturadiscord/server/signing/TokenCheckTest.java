package dev.kalturadiscord.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.testing.CraftedToken;
import io.helidon.security.SecurityResponse.SecurityStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenCheckTest {

  private final SomeKeys keys;
  private final SigningKeys server;
  private final SomeTokens tokens;

  TokenCheckTest(@TempDir Path folder) throws Exception {
    this.keys = new SomeKeys(folder);
    this.server = keys.server();
    this.tokens = new SomeTokens(server);
  }

  @Test
  void aTokenOfTheServerIsAccepted() {
    assertThat(tokens.check(tokens.token())).isEqualTo(SecurityStatus.SUCCESS);
  }

  @Test
  void aTokenIsGoodForAsLongAsItsKeyIsThere() throws Exception {
    String old = tokens.token();
    keys.rotation().rotate();
    keys.pass(Duration.ofHours(1));
    server.reload();

    assertThat(SomeTokens.kid(tokens.token())).isNotEqualTo(SomeTokens.kid(old));
    assertThat(tokens.check(old)).isEqualTo(SecurityStatus.SUCCESS);
    assertThat(tokens.check(tokens.token())).isEqualTo(SecurityStatus.SUCCESS);

    keys.file(SomeTokens.kid(old) + ".pem").toFile().delete();
    server.reload();
    assertThat(tokens.check(old)).isEqualTo(SecurityStatus.FAILURE);
    assertThat(tokens.check(tokens.token())).isEqualTo(SecurityStatus.SUCCESS);
  }

  @Test
  void aTokenOfAKeyThatAnotherServerHasJustMadeIsAcceptedAtOnce() throws Exception {
    assertThat(tokens.check(tokens.token())).isEqualTo(SecurityStatus.SUCCESS);
    keys.rotation().rotate();
    keys.pass(Duration.ofHours(1));
    String token = tokens.of(keys.server());
    assertThat(server.published().contains(SomeTokens.kid(token))).isFalse();

    assertThat(tokens.check(token)).isEqualTo(SecurityStatus.SUCCESS);
  }

  @Test
  void aStrangersKeyUnderANewNameIsRefused() {
    String token =
        new CraftedToken(tokens.token())
            .changeHeader(header -> header.put("kid", "stranger"))
            .signedByAStranger();

    assertThat(tokens.check(token)).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void aRequestWithoutATokenIsLeftToOthers() {
    assertThat(tokens.check(Map.of())).isEqualTo(SecurityStatus.ABSTAIN);
  }

  @Test
  void whatATokenSaysIsHandedToTheChecks() throws Exception {
    List<PresentedToken> asked = new ArrayList<>();
    tokens.askAlso(asked::add);
    String token =
        new CraftedToken(tokens.token())
            .change(claims -> claims.put("sid", "session-3"))
            .signed(tokens.secret());

    assertThat(tokens.check(token)).isEqualTo(SecurityStatus.SUCCESS);
    assertThat(tokens.check(tokens.token())).isEqualTo(SecurityStatus.SUCCESS);
    assertThat(asked)
        .containsExactly(
            new PresentedToken("token-1", tokens.issued, "client-2", "session-3"),
            new PresentedToken("token-1", tokens.issued, "client-2", null));
  }

  @Test
  void anyCheckCanRefuse() {
    tokens.askAlso(token -> true);
    tokens.askAlso(token -> !token.id().equals("token-1"));

    assertThat(tokens.check(tokens.token())).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void aTokenThatWasGoodAMomentAgoIsRefusedAtOnceWhenItIsRevoked() {
    String token = tokens.token();
    assertThat(tokens.check(token)).isEqualTo(SecurityStatus.SUCCESS);
    tokens.askAlso(revoked -> false);

    assertThat(tokens.check(token)).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void noCheckIsAskedAboutATokenThatIsInvalidAnyway() {
    tokens.askAlso(
        token -> {
          throw new AssertionError("asked about " + token);
        });

    assertThat(tokens.check(new CraftedToken(tokens.token()).signedByAStranger()))
        .isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void aCheckThatFailsLetsNobodyIn() {
    tokens.askAlso(
        token -> {
          throw new IllegalStateException("no database");
        });

    assertThatThrownBy(() -> tokens.check(tokens.token())).hasStackTraceContaining("no database");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jti", "iat"})
  void aTokenThatCouldNotBeRevokedIsRefused(String claim) throws Exception {
    String token =
        new CraftedToken(tokens.token())
            .change(claims -> claims.remove(claim))
            .signed(tokens.secret());

    assertThat(tokens.check(token)).isEqualTo(SecurityStatus.FAILURE);
  }
}
