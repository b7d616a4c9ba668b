package dev.kalturadiscord.server.signing;

import static dev.kalturadiscord.server.signing.SomeKeys.kids;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are keys, beside one that is. */
final class KeyFilesTest {

  private final SomeKeys keys;
  private final String first;

  KeyFilesTest(@TempDir Path folder) throws Exception {
    this.keys = new SomeKeys(folder);
    this.first = keys.server().current().keyId();
  }

  @Test
  void aKeyWithoutANameIsCalledAsItsFile() throws Exception {
    Files.writeString(keys.file("2026-b.pem"), plain(2048));

    assertThat(kids(keys.server())).containsExactly("2026-b", first);
  }

  @ParameterizedTest
  @ValueSource(strings = {".hidden.pem", "key.txt", "key.pem.new", "jwks.json"})
  void otherFilesAreOverlooked(String name) throws Exception {
    Files.writeString(keys.file(name), plain(2048));

    assertThat(kids(keys.server())).containsExactly(first);
    assertThat(keys.rotation().problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.pem", "a\"b.pem"})
  void aNameThatIsNoKidIsAProblem(String name) throws Exception {
    Files.writeString(keys.file(name), plain(2048));

    assertThat(kids(keys.server())).containsExactly(first);
    assertThat(keys.rotation().problems()).hasSize(1).first().asString().contains(name);
  }

  @Test
  void aShortKeyIsNone() throws Exception {
    Files.writeString(keys.file("short.pem"), plain(1024));

    assertThat(kids(keys.server())).containsExactly(first);
    assertThat(keys.rotation().problems()).hasSize(1).first().asString().contains("short.pem");
  }

  @Test
  void aFolderIsNone() throws Exception {
    Files.createDirectory(keys.file("folder.pem"));

    assertThat(kids(keys.server())).containsExactly(first);
  }

  @Test
  void aKidIsGivenOnce() throws Exception {
    Files.writeString(keys.file("zzz.pem"), "# kid " + first + "\n" + plain(2048));

    SigningKeys server = keys.server();

    assertThat(kids(server)).containsExactly(first);
    assertThat(keys.rotation().problems())
        .containsExactly(keys.file("zzz.pem") + " has the kid of another key");
  }

  @Test
  void anUnreadableDateIsNotTakenForNone() throws Exception {
    Files.writeString(keys.file("dated.pem"), "# created yesterday\n" + plain(2048));

    assertThat(kids(keys.server())).containsExactly(first);
  }

  private static String plain(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder()
            .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }
}
