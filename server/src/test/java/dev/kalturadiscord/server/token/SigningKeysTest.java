package dev.kalturadiscord.server.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SigningKeysTest {

  private final Path folder;

  SigningKeysTest(@TempDir Path temporary) {
    this.folder = temporary.resolve("not/there/yet");
  }

  @Test
  void theKeyIsMadeOnceAndUsedAgain() throws Exception {
    SigningKeys first = SigningKeys.loadOrCreate(folder);
    SigningKeys second = SigningKeys.loadOrCreate(folder);

    assertThat(second.key().keyId()).isEqualTo(first.key().keyId());
    assertThat(second.key().publicKey()).isEqualTo(first.key().publicKey());
  }

  @Test
  void anotherFolderHasAnotherKey(@TempDir Path other) throws Exception {
    assertThat(SigningKeys.loadOrCreate(other).key().publicKey())
        .isNotEqualTo(SigningKeys.loadOrCreate(folder).key().publicKey());
  }

  @Test
  void onlyTheOwnerCanReadThePrivateKey() throws Exception {
    SigningKeys.loadOrCreate(folder);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void thePublicKeySetHoldsThePublicPartOnly() throws Exception {
    SigningKeys keys = SigningKeys.loadOrCreate(folder);

    JsonNode published = new ObjectMapper().readTree(Files.readString(keys.publicKeys()));
    assertThat(published.path("keys")).hasSize(1);
    JsonNode key = published.path("keys").path(0);
    assertThat(key.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("kty", "use", "alg", "kid", "n", "e");
    assertThat(key.path("kid").asText()).isEqualTo(keys.key().keyId());
    assertThat(key.path("e").asText()).isEqualTo("AQAB");
    int bytesOf2048Bits = 256;
    assertThat(java.util.Base64.getUrlDecoder().decode(key.path("n").asText()))
        .hasSize(bytesOf2048Bits);
  }

  @Test
  void serversThatStartAtOnceEndUpWithOneKey() throws Exception {
    int servers = 4;
    CyclicBarrier together = new CyclicBarrier(servers);
    Callable<String> server =
        () -> {
          together.await();
          return SigningKeys.loadOrCreate(folder).key().keyId();
        };
    List<String> keyIds = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < servers; i++) {
        running.add(threads.submit(server));
      }
      for (Future<String> one : running) {
        keyIds.add(one.get());
      }
    }

    assertThat(keyIds).hasSize(servers).containsOnly(keyIds.getFirst());
    assertThat(SigningKeys.loadOrCreate(folder).key().keyId()).isEqualTo(keyIds.getFirst());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("signing-key.pem", "jwks.json");
    }
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
  void aFileThatHoldsNoKeyIsNamedInAClearError(String content) throws Exception {
    Files.createDirectories(folder);
    Files.writeString(keyFile(), content);

    assertThatThrownBy(() -> SigningKeys.loadOrCreate(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(keyFile() + " holds no usable RSA key");
    assertThat(Files.readString(keyFile())).isEqualTo(content);
  }

  private Path keyFile() {
    return folder.resolve("signing-key.pem");
  }
}
