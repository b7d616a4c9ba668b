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
import org.junit.jupiter.params.provider.CsvSource;
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
    assertThat(configuration.discord().apiBaseUrl()).isEqualTo("https://discord.com/api/v10/");
    assertThat(configuration.healthPort()).isEqualTo(8092);
  }

  @Test
  void withoutMoreThereIsOneProcessWithCommandsForAllGuilds() {
    DiscordSettings discord = read(ENOUGH).discord();
    assertThat(discord.commandGuilds()).isEmpty();
    assertThat(discord.applicationId()).isEmpty();
    assertThat(discord.shards()).isEmpty();
    assertThat(discord.hasFirstShard()).isTrue();
  }

  @Test
  void idsOfDiscordAreRead() {
    assertThat(
            read(with("discord.command-guilds", " 2000000000000000001, 3000000000000000001,"))
                .discord()
                .commandGuilds())
        .containsExactly("2000000000000000001", "3000000000000000001");
    assertThat(
            read(with("discord.application-id", "1000000000000000001")).discord().applicationId())
        .contains("1000000000000000001");
  }

  @Test
  void whatIsNoIdIsNamed() {
    assertThatThrownBy(() -> read(with("discord.command-guilds", "2000000000000000001;3")))
        .hasMessageContaining("discord.command-guilds (environment: DISCORD_COMMAND_GUILDS)");
    assertThatThrownBy(() -> read(with("discord.application-id", "kaltura")))
        .hasMessageContaining("discord.application-id (environment: DISCORD_APPLICATION_ID)");
  }

  @Test
  void aProcessCanHaveSomeOfTheShards() {
    DiscordSettings first = read(shards("8", "0", "3")).discord();
    DiscordSettings second = read(shards("8", "4", "7")).discord();
    assertThat(first.shards()).contains(new ShardRange(8, 0, 3));
    assertThat(first.hasFirstShard()).isTrue();
    assertThat(second.shards()).contains(new ShardRange(8, 4, 7));
    assertThat(second.shards().orElseThrow().size()).isEqualTo(4);
    assertThat(second.hasFirstShard()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, 3, discord.shards.total (environment: DISCORD_SHARDS_TOTAL) is missing",
    "8, '', 3, discord.shards.first (environment: DISCORD_SHARDS_FIRST) is missing",
    "8, 0, '', discord.shards.last (environment: DISCORD_SHARDS_LAST) is missing",
    "0, 0, 0, discord.shards.total (environment: DISCORD_SHARDS_TOTAL) must be a whole number from"
        + " 1",
    "8, -1, 3, discord.shards.first (environment: DISCORD_SHARDS_FIRST) must be a whole number from"
        + " 0",
    "8, 0, 8, must be below discord.shards.total",
    "8, 4, 3, must not be above discord.shards.last",
    "8, a, 3, must be a whole number from 0 on",
  })
  void shardsThatCannotBeAreNamed(String total, String first, String last, String complaint) {
    assertThatThrownBy(() -> read(shards(total, first, last)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void theAddressOfDiscordEndsInASlash() {
    assertThat(read(with("discord.api.base-url", "http://127.0.0.1:8090/api/v10")))
        .extracting(configuration -> configuration.discord().apiBaseUrl())
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

  private static Map<String, String> shards(String total, String first, String last) {
    Map<String, String> all = new HashMap<>(ENOUGH);
    all.put("discord.shards.total", total);
    all.put("discord.shards.first", first);
    all.put("discord.shards.last", last);
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
