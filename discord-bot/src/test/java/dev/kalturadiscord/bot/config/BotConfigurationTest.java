package dev.kalturadiscord.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
            "server.client-id (environment: SERVER_CLIENT_ID) is missing",
            "server.client-secret (environment: SERVER_CLIENT_SECRET) is missing");
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
