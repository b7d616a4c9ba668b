package dev.kalturadiscord.server.signing;

import static dev.kalturadiscord.server.signing.SomeKeys.kids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SigningKeysTest {

  private final SomeKeys keys;

  SigningKeysTest(@TempDir Path temporary) {
    this.keys = new SomeKeys(temporary.resolve("not/there/yet"));
  }

  @Test
  void theFirstKeyIsMadeOnceAndUsedAgain() throws Exception {
    SigningKeys first = keys.server();
    SigningKeys second = keys.server();

    assertThat(second.current().keyId()).isEqualTo(first.current().keyId());
    assertThat(second.current().publicKey()).isEqualTo(first.current().publicKey());
  }

  @Test
  void theFileOfAKeyHasItsNameAndSaysWhenItWasMade() throws Exception {
    String kid = keys.server().current().keyId();

    assertThat(keys.files()).containsExactly(kid + ".pem");
    assertThat(Files.readString(keys.file(kid + ".pem")))
        .startsWith(
            "# kid " + kid + "\n# created 2026-11-22T10:00:00Z\n-----BEGIN PRIVATE KEY-----");
  }

  @Test
  void anotherFolderHasAnotherKey(@TempDir Path other) throws Exception {
    assertThat(new SomeKeys(other).server().current().publicKey())
        .isNotEqualTo(keys.server().current().publicKey());
  }

  @Test
  void onlyTheOwnerCanReadThePrivateKey() throws Exception {
    String kid = keys.server().current().keyId();

    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file(kid + ".pem"))))
        .isEqualTo("rw-------");
  }

  @Test
  void noPrivatePartIsPrinted() throws Exception {
    SigningKeys server = keys.server();
    String secret = server.published().keys().getFirst().secret().getPrivateExponent().toString();

    assertThat(server.published().toString()).contains("kid=").doesNotContain(secret, "secret");
  }

  @Test
  void thePublicKeySetHoldsThePublicPartOnly() throws Exception {
    SigningKeys server = keys.server();

    JsonNode published = new ObjectMapper().readTree(JwkSetText.of(server.published()));
    assertThat(published.path("keys")).hasSize(1);
    JsonNode key = published.path("keys").path(0);
    assertThat(key.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("kty", "use", "alg", "kid", "n", "e");
    assertThat(key.path("kid").asText()).isEqualTo(server.current().keyId());
    assertThat(key.path("e").asText()).isEqualTo("AQAB");
    int bytesOf2048Bits = 256;
    assertThat(Base64.getUrlDecoder().decode(key.path("n").asText())).hasSize(bytesOf2048Bits);
  }

  @Test
  void serversThatStartAtOnceEndUpWithOneKey() throws Exception {
    int servers = 4;
    CyclicBarrier together = new CyclicBarrier(servers);
    Callable<List<String>> server =
        () -> {
          together.await();
          return kids(keys.server());
        };
    List<List<String>> seen = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> running = new ArrayList<>();
      for (int i = 0; i < servers; i++) {
        running.add(threads.submit(server));
      }
      for (Future<List<String>> one : running) {
        seen.add(one.get());
      }
    }

    assertThat(seen.getFirst()).hasSize(1);
    assertThat(seen).hasSize(servers).containsOnly(seen.getFirst());
    assertThat(keys.files()).containsExactly(seen.getFirst().getFirst() + ".pem");
  }

  @Test
  void theKeyOfEarlierVersionsGoesOnSigningUntilItIsSuperseded() throws Exception {
    String made = keys.server().current().keyId();
    String text = Files.readString(keys.file(made + ".pem"));
    Files.delete(keys.file(made + ".pem"));
    Files.writeString(keys.file("signing-key.pem"), text.replaceFirst("# created .*\n", ""));

    SigningKeys server = keys.server();
    assertThat(server.current().keyId()).isEqualTo(made);
    assertThat(keys.files()).containsExactly("signing-key.pem");

    String next = keys.rotation().rotate().kid();
    server.reload();
    assertThat(server.current().keyId()).isEqualTo(made);
    keys.pass(SomeKeys.DELAY);
    assertThat(server.current().keyId()).isEqualTo(next);
    assertThat(kids(server)).containsExactly(made, next);

    keys.pass(Duration.ofHours(1));
    assertThat(keys.rotation().prune()).containsExactly(made);
    assertThat(keys.files()).containsExactly(next + ".pem");
  }

  @Test
  void aKeyOfEarlierVersionsWithoutANameIsCalledDefault() throws Exception {
    String made = keys.server().current().keyId();
    String text = Files.readString(keys.file(made + ".pem"));
    Files.delete(keys.file(made + ".pem"));
    Files.writeString(keys.file("signing-key.pem"), text.replaceAll("# .*\n", ""));

    assertThat(keys.server().current().keyId()).isEqualTo("default");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "§§§",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----\n",
        // A good key, but of an elliptic curve.
        """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
        -----END PRIVATE KEY-----
        """,
      })
  void aFolderWithoutAUsableKeyIsAClearErrorAndStaysAsItIs(String content) throws Exception {
    Path file = keys.file("signing-key.pem");
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);

    assertThatThrownBy(keys::server)
        .isInstanceOf(IOException.class)
        .hasMessage(file + " holds no usable RSA key (PKCS #8, at least 2048 bits)");
    assertThat(keys.files()).containsExactly("signing-key.pem");
    assertThat(Files.readString(file)).isEqualTo(content);
  }
}
