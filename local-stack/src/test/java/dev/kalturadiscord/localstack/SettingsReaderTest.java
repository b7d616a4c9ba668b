package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final Path ROOT = Path.of("/project");

  @Test
  void withoutConfigurationEverythingIsSimulatedAndEmbedded() {
    Settings settings = read(Map.of());
    assertThat(settings.database()).isEqualTo(new DatabaseChoice.Embedded());
    assertThat(settings.kaltura()).isEqualTo(new KalturaChoice.Simulated());
    assertThat(settings.discord()).isEqualTo(new DiscordChoice.Simulated());
    assertThat(settings.data()).isEqualTo(Path.of("/project/var"));
    assertThat(settings.publicBaseUrl()).isEqualTo("http://localhost:8080");
    assertThat(settings.ports())
        .isEqualTo(
            new StackPorts(
                new Port("server.port", 8080),
                new Port("discord-simulator.port", 8090),
                new Port("kaltura-simulator.port", 8091),
                new Port("bot.health.port", 8092),
                new Port("postgres.port", 8094)));
  }

  @Test
  void aBotTokenMakesDiscordReal() {
    assertThat(read(Map.of("discord.bot-token", "t")).discord())
        .isEqualTo(new DiscordChoice.Real(new Secret("t"), Optional.empty(), Optional.empty()));
  }

  @Test
  void peopleLogInWithAnApplicationOfRealDiscord() {
    assertThat(
            read(Map.of(
                    "discord.bot-token", "t",
                    "discord.client-id", "77",
                    "discord.client-secret", "s"))
                .discord())
        .isEqualTo(
            new DiscordChoice.Real(
                new Secret("t"),
                Optional.empty(),
                Optional.of(new DiscordChoice.Application("77", new Secret("s")))));
  }

  @Test
  void aPartnerWithAdminSecretMakesKalturaReal() {
    Settings settings =
        read(
            Map.of(
                "kaltura.partner-id", "42",
                "kaltura.admin-secret", "s",
                "kaltura.kaf.base-url", "https://42.kaf.kaltura.com"));
    assertThat(settings.kaltura())
        .isEqualTo(
            new KalturaChoice.Real(
                "42",
                new KalturaChoice.AdminSecret(new Secret("s")),
                Optional.empty(),
                "https://42.kaf.kaltura.com"));
  }

  @Test
  void applicationTokensServeInPlaceOfTheAdminSecret() {
    Settings settings =
        read(
            Map.of(
                "kaltura.partner-id", "42",
                "kaltura.app-token.id", "0_abc",
                "kaltura.app-token.value", "v",
                "kaltura.join-token.id", "0_def",
                "kaltura.join-token.value", "w",
                "kaltura.api.base-url", "https://kaltura.example",
                "kaltura.kaf.base-url", "https://kaf.example"));
    assertThat(settings.kaltura())
        .isEqualTo(
            new KalturaChoice.Real(
                "42",
                new KalturaChoice.AppTokens(
                    new KalturaChoice.AppToken("0_abc", new Secret("v")),
                    new KalturaChoice.AppToken("0_def", new Secret("w"))),
                Optional.of("https://kaltura.example"),
                "https://kaf.example"));
  }

  @ParameterizedTest
  @CsvSource({
    "kaltura.partner-id, kaltura.admin-secret (environment: KALTURA_ADMIN_SECRET)",
    "kaltura.partner-id, kaltura.kaf.base-url (environment: KALTURA_KAF_BASE_URL)",
    "kaltura.admin-secret, kaltura.partner-id (environment: KALTURA_PARTNER_ID)",
    "kaltura.app-token.id, kaltura.app-token.value (environment: KALTURA_APP_TOKEN_VALUE)",
    "kaltura.app-token.value, kaltura.app-token.id (environment: KALTURA_APP_TOKEN_ID)",
    "kaltura.app-token.id, kaltura.join-token.id (environment: KALTURA_JOIN_TOKEN_ID)",
    "kaltura.app-token.id, kaltura.join-token.value (environment: KALTURA_JOIN_TOKEN_VALUE)",
    "kaltura.join-token.id, kaltura.app-token.id (environment: KALTURA_APP_TOKEN_ID)",
    "kaltura.join-token.id, kaltura.join-token.value (environment: KALTURA_JOIN_TOKEN_VALUE)",
    "kaltura.join-token.value, kaltura.join-token.id (environment: KALTURA_JOIN_TOKEN_ID)",
    "kaltura.partner-id, kaltura.join-token.value (environment: KALTURA_JOIN_TOKEN_VALUE)",
    "database.url, database.user (environment: DATABASE_USER)",
    "database.url, database.password (environment: DATABASE_PASSWORD)",
    "database.user, database.url (environment: DATABASE_URL)",
    "database.password, database.url (environment: DATABASE_URL)",
    "discord.api.base-url, discord.bot-token (environment: DISCORD_BOT_TOKEN)",
    "discord.client-id, discord.bot-token (environment: DISCORD_BOT_TOKEN)",
    "discord.client-id, discord.client-secret (environment: DISCORD_CLIENT_SECRET)",
    "discord.client-secret, discord.client-id (environment: DISCORD_CLIENT_ID)",
  })
  void halfAConfigurationNamesWhatIsMissing(String given, String missing) {
    assertThatThrownBy(() -> read(Map.of(given, "http://given.example")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("needs")
        .hasMessageContaining(missing)
        .hasMessageNotContaining("given.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kaltura.app-token.id", "kaltura.join-token.value"})
  void theAdminSecretAndApplicationTokensTogetherAreRefused(String tokenProperty) {
    assertThatThrownBy(
            () -> read(Map.of("kaltura.admin-secret", "given-secret", tokenProperty, "given")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("kaltura.admin-secret (environment: KALTURA_ADMIN_SECRET)")
        .hasMessageContaining("not both")
        .hasMessageNotContaining("given");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "kaltura.partner-id", "42",
                        "database.url", "jdbc:postgresql://db.example/x",
                        "public.base-url", "meetings.example",
                        "server.port", "eighty",
                        "postgres.port", "8092")))
        .hasMessageContaining("kaltura.admin-secret")
        .hasMessageContaining("kaltura.kaf.base-url")
        .hasMessageContaining("database.user")
        .hasMessageContaining("database.password")
        .hasMessageContaining("public.base-url")
        .hasMessageContaining("server.port (environment: SERVER_PORT) has to be a TCP port")
        .hasMessageContaining("Port 8092 is given to bot.health.port and postgres.port");
  }

  @Test
  void settingsDoNotShowTheirSecrets() {
    Settings settings =
        read(
            Map.of(
                "discord.bot-token", "secret-token",
                "database.url", "jdbc:postgresql://db.example/x?password=secret-url",
                "database.user", "me",
                "database.password", "secret-password"));
    assertThat(settings.toString()).doesNotContain("secret-");
  }

  private static Settings read(Map<String, String> properties) {
    return new SettingsReader(StackConfig.of(ROOT, properties)).read();
  }
}
