package dev.kalturadiscord.server.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.CraftedToken;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.RunningServer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
final class SigningKeysApiTest {

  private final Api api;
  private final KeysOfTheServer keys = new KeysOfTheServer();

  SigningKeysApiTest(Api api) {
    this.api = api;
  }

  @Test
  void thePublicPartOfEachKeyInTheFolderIsPublished() throws Exception {
    keys.rotation().rotate();
    Map<String, BigInteger> inTheFolder =
        keys.folder().read().keys().values().stream()
            .collect(Collectors.toMap(SigningKey::kid, key -> key.secret().getModulus()));

    Eventually.holds(() -> assertThat(moduli(published())).isEqualTo(inTheFolder));
    assertThat(inTheFolder).hasSizeGreaterThan(1);
  }

  @Test
  void noPrivatePartIsPublished() {
    Api.Answer answer = published();

    assertThat(answer.json().fieldNames()).toIterable().containsExactly("keys");
    for (JsonNode key : answer.json().path("keys")) {
      assertThat(key.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("kty", "use", "alg", "kid", "n", "e");
    }
  }

  @Test
  void theKeyOfATokenIsAmongThem() {
    String kid = new CraftedToken(new Guild(api).ada()).header().path("kid").asText();

    assertThat(moduli(published())).containsKey(kid);
  }

  @Test
  void othersMayKeepThemForAMinute() {
    assertThat(published().header("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(published().header("Content-Type")).startsWith("application/json");
  }

  @Test
  void whatIsPublishedIsNoSecretToSignWith() throws Exception {
    byte[] text = published().response().body().getBytes(StandardCharsets.UTF_8);
    CraftedToken token = new CraftedToken(new Guild(api).ada());

    assertThat(api.call("GET", "/api/v1/meetings").token(token.authenticated(text)).send().status())
        .isEqualTo(401);
  }

  private Api.Answer published() {
    Api.Answer answer = api.call("GET", "/.well-known/jwks.json").send();
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static Map<String, BigInteger> moduli(Api.Answer answer) {
    Map<String, BigInteger> moduli = new HashMap<>();
    for (JsonNode key : answer.json().path("keys")) {
      moduli.put(
          key.path("kid").asText(),
          new BigInteger(1, Base64.getUrlDecoder().decode(key.path("n").asText())));
    }
    return moduli;
  }
}
