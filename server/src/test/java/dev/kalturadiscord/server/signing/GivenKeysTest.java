package dev.kalturadiscord.server.signing;

import static dev.kalturadiscord.server.signing.SomeKeys.kids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that others put into a folder, for example as a mounted secret. */
final class GivenKeysTest {

  private final Path folder;
  private final SomeKeys given;

  GivenKeysTest(@TempDir Path folder) {
    this.folder = folder;
    this.given = new SomeKeys(folder);
  }

  @Test
  void theFolderComesFromTheSettings() {
    SigningSettings named =
        read(Map.of("auth.signing-keys.location", "/run/keys", "data.directory", "/data"));
    SigningSettings own = read(Map.of("data.directory", "/data"));

    assertThat(named.folder()).isEqualTo(Path.of("/run/keys"));
    assertThat(named.given()).isTrue();
    assertThat(own.folder()).isEqualTo(Path.of("/data/keys"));
    assertThat(own.given()).isFalse();
  }

  @Test
  void givenKeysAreUsedAndTheFolderStaysAsItIs(@TempDir Path maker) throws Exception {
    SomeKeys others = new SomeKeys(maker);
    String kid = others.server().current().keyId();
    // As Kubernetes mounts secrets: links to files in a folder that is replaced as a whole.
    Files.createSymbolicLink(folder.resolve("one.pem"), others.file(kid + ".pem"));

    SigningKeys server = given.readingServer();
    server.reload();

    assertThat(kids(server)).containsExactly(kid);
    assertThat(given.files()).containsExactly("one.pem");
    assertThat(folder.resolve(".lock")).doesNotExist();
  }

  @Test
  void anEmptyFolderIsAnErrorInWordsAndStaysEmpty() throws Exception {
    assertThatThrownBy(given::readingServer)
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContainingAll(
            "auth.signing-keys.location (AUTH_SIGNING_KEYS_LOCATION)",
            folder.toString(),
            "put a key file (*.pem) there");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNotThereIsTheSameError() {
    SomeKeys nowhere = new SomeKeys(folder.resolve("nowhere"));

    assertThatThrownBy(nowhere::readingServer)
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("nowhere");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aFolderWithoutAUsableKeyNamesTheFilesToo() throws Exception {
    Files.writeString(folder.resolve("broken.pem"), "nothing");

    assertThatThrownBy(given::readingServer)
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining(folder.resolve("broken.pem") + " holds no usable RSA key");
  }

  private static SigningSettings read(Map<String, String> values) {
    return SigningSettings.read(new SettingsReader(GivenSettings.config(values)));
  }
}
