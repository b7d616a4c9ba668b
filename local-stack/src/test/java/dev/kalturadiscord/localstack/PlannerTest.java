package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final StackSecrets SECRETS =
      new StackSecrets(new Secret("token"), new Secret("client-secret"), new Secret("admin"));
  private static final Map<String, String> REAL =
      Map.ofEntries(
          Map.entry("discord.bot-token", "real-token"),
          Map.entry("discord.client-id", "77"),
          Map.entry("discord.client-secret", "real-client-secret"),
          Map.entry("kaltura.partner-id", "42"),
          Map.entry("kaltura.app-token.id", "0_abc"),
          Map.entry("kaltura.app-token.value", "real-value"),
          Map.entry("kaltura.join-token.id", "0_def"),
          Map.entry("kaltura.join-token.value", "real-join-value"),
          Map.entry("kaltura.kaf.base-url", "https://kaf.example"),
          Map.entry("database.url", "jdbc:postgresql://db.example/x"),
          Map.entry("database.user", "me"),
          Map.entry("database.password", "real-password"));

  @Test
  void everythingRunsInTheOrderOfItsNeeds() {
    assertThat(plan(Map.of()).parts())
        .extracting(Part::name)
        .containsExactly(
            "postgres",
            "migrations",
            "clients",
            "kaltura-simulator",
            "server",
            "discord-simulator",
            "discord-bot");
  }

  @Test
  void realFarSidesTakeThePlaceOfSimulators() {
    assertThat(plan(REAL).parts())
        .extracting(Part::name)
        .containsExactly("migrations", "clients", "server", "discord-bot");
  }

  @Test
  void simulatorsAndTheirUsersShareTheirCredentials() {
    Plan plan = plan(Map.of("kaltura-simulator.port", "9001", "discord-simulator.port", "9002"));
    assertThat(environment(plan, "kaltura-simulator"))
        .containsEntry("KALTURA_SIMULATOR_PORT", new Secret("9001"))
        .containsEntry("KALTURA_SIMULATOR_ADMIN_SECRET", new Secret("admin"));
    assertThat(environment(plan, "server"))
        .containsEntry("KALTURA_ADMIN_SECRET", new Secret("admin"))
        .containsEntry("KALTURA_API_BASE_URL", new Secret("http://127.0.0.1:9001"))
        .containsEntry("KALTURA_CDN_BASE_URL", new Secret("http://127.0.0.1:9001"))
        .containsEntry("KALTURA_VIDEOS_TAGS", new Secret("discord"))
        .containsEntry("KALTURA_PLAYER_UI_CONF_ID", new Secret("45678901"))
        .containsEntry("DISCORD_BOT_TOKEN", new Secret("token"))
        .containsEntry("DISCORD_CLIENT_ID", new Secret("1000000000000000001"))
        .containsEntry("DISCORD_CLIENT_SECRET", new Secret("client-secret"))
        .containsEntry("DISCORD_API_BASE_URL", new Secret("http://127.0.0.1:9002/api/v10"))
        .containsEntry(
            "DISCORD_AUTHORIZE_URL", new Secret("http://localhost:9002/oauth2/authorize"))
        .containsEntry("DATA_DIRECTORY", new Secret("/project/var/server"));
    assertThat(environment(plan, "discord-simulator"))
        .containsEntry("DISCORD_SIMULATOR_BOT_TOKEN", new Secret("token"))
        .containsEntry("DISCORD_SIMULATOR_CLIENT_SECRET", new Secret("client-secret"));
    assertThat(environment(plan, "discord-bot"))
        .containsEntry("DISCORD_BOT_TOKEN", new Secret("token"))
        .containsEntry("DISCORD_API_BASE_URL", new Secret("http://127.0.0.1:9002/api/v10/"))
        .containsEntry("SERVER_BASE_URL", new Secret("http://localhost:8080"));
  }

  @Test
  void theBotFindsItsCredentialWhereTheClientsAreMadeSureOf() {
    Plan plan = plan(Map.of("public.base-url", "https://meet.example"));
    String file = "/project/var/secrets/bot-client.properties";
    Part.Program clients = program(plan, "clients");
    assertThat(clients.command())
        .containsExactly(
            "/project/server/target/app/bin/admin",
            "clients",
            "ensure-defaults",
            "--bot-credential-file",
            file);
    assertThat(clients.usesDatabase()).isTrue();
    assertThat(clients.readiness()).isEqualTo(new Readiness.Completes());
    assertThat(clients.environment())
        .containsEntry("PUBLIC_BASE_URL", new Secret("https://meet.example"));
    assertThat(environment(plan, "discord-bot"))
        .containsEntry("SERVER_CLIENT_FILE", new Secret(file))
        .doesNotContainKeys("SERVER_CLIENT_ID", "SERVER_CLIENT_SECRET");
  }

  @Test
  void realFarSidesGetTheConfiguredCredentials() {
    Plan plan = plan(REAL);
    assertThat(environment(plan, "server"))
        .containsEntry("KALTURA_PARTNER_ID", new Secret("42"))
        .containsEntry("KALTURA_APP_TOKEN_ID", new Secret("0_abc"))
        .containsEntry("KALTURA_APP_TOKEN_VALUE", new Secret("real-value"))
        .containsEntry("KALTURA_JOIN_TOKEN_ID", new Secret("0_def"))
        .containsEntry("KALTURA_JOIN_TOKEN_VALUE", new Secret("real-join-value"))
        .containsEntry("KALTURA_KAF_BASE_URL", new Secret("https://kaf.example"))
        .containsEntry("DISCORD_BOT_TOKEN", new Secret("real-token"))
        .containsEntry("DISCORD_CLIENT_ID", new Secret("77"))
        .containsEntry("DISCORD_CLIENT_SECRET", new Secret("real-client-secret"))
        .doesNotContainKeys(
            "KALTURA_ADMIN_SECRET", "DISCORD_API_BASE_URL", "DISCORD_AUTHORIZE_URL");
    assertThat(environment(plan, "discord-bot"))
        .containsEntry("DISCORD_BOT_TOKEN", new Secret("real-token"))
        .doesNotContainKey("DISCORD_API_BASE_URL");
  }

  @Test
  void theTableNamesThePasswordFileButNoSecret() {
    Plan plan = plan(Map.of("postgres.port", "9004"));
    assertThat(plan.addresses())
        .contains(
            new Plan.Address(
                "Database", "psql -h 127.0.0.1 -p 9004 -U kaltura_discord kaltura_discord"),
            new Plan.Address("", "its password: /project/var/postgres/password"));
    assertThat(plan(REAL).toString()).doesNotContain("real-");
  }

  @Test
  void theTableSaysWhichFarSidesAreSimulated() {
    assertThat(plan(Map.of()).addresses().toString())
        .contains("(simulated Discord)")
        .contains("(simulated)");
    assertThat(plan(REAL).addresses().toString())
        .doesNotContain("simulated")
        .contains("https://discord.com")
        .contains("https://kaf.example  (account 42)");
  }

  private static Map<String, Secret> environment(Plan plan, String name) {
    return program(plan, name).environment();
  }

  private static Part.Program program(Plan plan, String name) {
    return plan.parts().stream()
        .filter(part -> part.name().equals(name))
        .map(Part.Program.class::cast)
        .findAny()
        .orElseThrow();
  }

  private static Plan plan(Map<String, String> properties) {
    Settings settings = new SettingsReader(StackConfig.of(Path.of("/project"), properties)).read();
    return new Planner(settings, SECRETS).plan();
  }
}
