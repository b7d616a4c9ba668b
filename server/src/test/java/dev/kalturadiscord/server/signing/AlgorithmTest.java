package dev.kalturadiscord.server.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.CraftedToken;
import io.helidon.security.SecurityResponse.SecurityStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that ask for another check than that of our keys with RS256. */
final class AlgorithmTest {

  private final SigningKeys server;
  private final SomeTokens tokens;

  AlgorithmTest(@TempDir Path folder) throws Exception {
    this.server = new SomeKeys(folder).server();
    this.tokens = new SomeTokens(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alg", "kid"})
  void aTokenSaysItsAlgorithmAndItsKey(String member) throws Exception {
    String token =
        new CraftedToken(tokens.token())
            .changeHeader(header -> header.remove(member))
            .signed(tokens.secret());

    assertThat(tokens.check(token)).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void aGoodSignatureUnderTheNameOfNoKeyIsRefused() throws Exception {
    String token =
        new CraftedToken(tokens.token())
            .changeHeader(header -> header.put("kid", "none-of-ours"))
            .signed(tokens.secret());

    assertThat(tokens.check(token)).isEqualTo(SecurityStatus.FAILURE);
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
        new CraftedToken(tokens.token())
            .changeHeader(header -> header.put("alg", said))
            .signed(tokens.secret(), used);

    assertThat(tokens.check(token)).isEqualTo(SecurityStatus.FAILURE);
  }

  @Test
  void thePublicKeyIsNoHmacSecret() throws Exception {
    SigningKey key = server.published().keys().getFirst();
    for (byte[] secret :
        List.of(
            key.open().getEncoded(),
            key.open().getModulus().toByteArray(),
            JwkSetText.of(server.published()).getBytes(StandardCharsets.UTF_8))) {
      CraftedToken token = new CraftedToken(tokens.token());
      assertThat(tokens.check(token.authenticated(secret))).isEqualTo(SecurityStatus.FAILURE);
      token.changeHeader(header -> header.remove("kid"));
      assertThat(tokens.check(token.authenticated(secret))).isEqualTo(SecurityStatus.FAILURE);
    }
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    CraftedToken token = new CraftedToken(tokens.token());

    assertThat(tokens.check(token.unsigned())).isEqualTo(SecurityStatus.FAILURE);
    token.changeHeader(header -> header.remove("kid"));
    assertThat(tokens.check(token.unsigned())).isEqualTo(SecurityStatus.FAILURE);
  }
}
