package dev.kalturadiscord.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.client.ClientCredential;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotConfigurationTest {

  private static final Map<String, String> ENOUGH =
      Map.of(
          "discord.bot-token", "token-secret",
          "server.base-url", "http://localhost:8080",
          "server.client-id", "bot",
          "server.client-secret", "client-secret");

  @Test
  void theRestHasDefaults() {
    BotConfiguration configuration = read(ENOUGH);
    assertThat(configuration.discordApiBaseUrl()).isEqualTo("https://discord.com/api/v10/");
    assertThat(configuration.healthPort()).isEqualTo(8092);
  }

  @Test
  void theAddressOfDiscordEndsInASlash() {
    assertThat(read(with("discord.api.base-url", "http://127.0.0.1:8090/api/v10")))
        .extracting(BotConfiguration::discordApiBaseUrl)
        .isEqualTo("http://127.0.0.1:8090/api/v10/");
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(
            "discord.bot-token (environment: DISCORD_BOT_TOKEN) is missing",
            "server.base-url (environment: SERVER_BASE_URL) is missing",
            "server.client.file (environment: SERVER_CLIENT_FILE) is missing, or instead of it"
                + " server.client-id and server.client-secret");
  }

  @Test
  void anIdNeedsASecret() {
    Map<String, String> half = new HashMap<>(ENOUGH);
    half.remove("server.client-secret");

    assertThatThrownBy(() -> read(half))
        .hasMessageContaining("server.client-secret (environment: SERVER_CLIENT_SECRET) is missing")
        .hasMessageNotContaining("server.client.file");
  }

  @Test
  void oneCredentialIsEnough() {
    assertThatThrownBy(() -> read(with("server.client.file", "/nowhere")))
        .hasMessageContaining("leave out server.client-id and server.client-secret");
  }

  @Test
  void theCredentialComesFromTheFile(@TempDir Path folder) throws IOException {
    assertThat(read(fromFile(credentialFile(folder, "rw-------"))).serverCredential().get())
        .isEqualTo(new ClientCredential("discord-bot", "secret-in-the-file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw------x"})
  void aFileThatOthersReachIsRefused(String permissions, @TempDir Path folder) throws IOException {
    Path file = credentialFile(folder, permissions);

    assertThatThrownBy(() -> read(fromFile(file)))
        .hasMessageContainingAll("SERVER_CLIENT_FILE", file.toString(), "chmod 600")
        .hasMessageNotContaining("secret-in-the-file");
  }

  @Test
  void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("missing");

    assertThatThrownBy(() -> read(fromFile(file)))
        .hasMessageContainingAll("SERVER_CLIENT_FILE", file + ", which cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "client-id=discord-bot\n", "client-secret=secret-in-the-file\n", "\\u00"})
  void aFileThatSaysTooLittleIsNamed(String content, @TempDir Path folder) throws IOException {
    Path file = credentialFile(folder, "rw-------");
    Files.writeString(file, content);

    assertThatThrownBy(() -> read(fromFile(file)))
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("secret-in-the-file");
  }

  @Test
  void aFileThatIsReplacedIsReadAgain(@TempDir Path folder) throws IOException {
    Path file = credentialFile(folder, "rw-------");
    ServerCredential credential = read(fromFile(file)).serverCredential();

    Files.writeString(file, "client-id=discord-bot\nclient-secret=rotated\n");

    assertThat(credential.get()).isEqualTo(new ClientCredential("discord-bot", "rotated"));
  }

  @Test
  void whileTheFileIsAwayTheCredentialStays(@TempDir Path folder) throws IOException {
    Path file = credentialFile(folder, "rw-------");
    ServerCredential credential = read(fromFile(file)).serverCredential();

    Files.delete(file);

    assertThat(credential.get())
        .isEqualTo(new ClientCredential("discord-bot", "secret-in-the-file"));
  }

  @Test
  void whatCannotBeUsedIsNamedWithoutItsValue() {
    assertThatThrownBy(() -> read(with("server.base-url", "ftp://user:pass@host")))
        .hasMessageContaining("server.base-url")
        .hasMessageNotContaining("pass@");
    assertThatThrownBy(() -> read(with("bot.health.port", "65536")))
        .hasMessageContaining("BOT_HEALTH_PORT");
  }

  @Test
  void secretsAreNotPrinted() {
    assertThat(read(ENOUGH).toString()).doesNotContain("token-secret", "client-secret");
  }

  @Test
  void theSecretInTheFileIsNotPrinted(@TempDir Path folder) throws IOException {
    assertThat(read(fromFile(credentialFile(folder, "rw-------"))).toString())
        .contains("credential=CredentialFile")
        .doesNotContain("secret-in-the-file");
  }

  private static Path credentialFile(Path folder, String permissions) throws IOException {
    Path file = folder.resolve("bot-client.properties");
    Files.writeString(file, "client-id=discord-bot\nclient-secret=secret-in-the-file\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static Map<String, String> fromFile(Path file) {
    Map<String, String> all = new HashMap<>(ENOUGH);
    all.remove("server.client-id");
    all.remove("server.client-secret");
    all.put("server.client.file", file.toString());
    return all;
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> all = new HashMap<>(ENOUGH);
    all.put(name, value);
    return all;
  }

  private static BotConfiguration read(Map<String, String> properties) {
    // Only these and the defaults in the module; not what the machine happens to have set.
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addPropertiesSources()
            .withSources(new PropertiesConfigSource(properties, "test", 500))
            .build();
    return BotConfiguration.read(config);
  }
}
