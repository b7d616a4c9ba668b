package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final StackSecrets SECRETS =
      new StackSecrets(new Secret("bot"), new Secret("token"), new Secret("admin"));
  private static final Map<String, String> REAL =
      Map.ofEntries(
          Map.entry("discord.bot-token", "real-token"),
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
            "kaltura-simulator",
            "server",
            "discord-simulator",
            "discord-bot");
  }

  @Test
  void realFarSidesTakeThePlaceOfSimulators() {
    assertThat(plan(REAL).parts())
        .extracting(Part::name)
        .containsExactly("migrations", "server", "discord-bot");
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
        .containsEntry("AUTH_BOT_CLIENT_ID", new Secret("discord-bot"))
        .containsEntry("AUTH_BOT_CLIENT_SECRET", new Secret("bot"))
        .containsEntry("DATA_DIRECTORY", new Secret("/project/var/server"));
    assertThat(environment(plan, "discord-simulator"))
        .containsEntry("DISCORD_SIMULATOR_BOT_TOKEN", new Secret("token"));
    assertThat(environment(plan, "discord-bot"))
        .containsEntry("DISCORD_BOT_TOKEN", new Secret("token"))
        .containsEntry("DISCORD_API_BASE_URL", new Secret("http://127.0.0.1:9002/api/v10/"))
        .containsEntry("SERVER_BASE_URL", new Secret("http://localhost:8080"))
        .containsEntry("SERVER_CLIENT_ID", new Secret("discord-bot"))
        .containsEntry("SERVER_CLIENT_SECRET", new Secret("bot"));
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
        .doesNotContainKey("KALTURA_ADMIN_SECRET");
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
        .contains("https://www.kaltura.com  (account 42)");
  }

  private static Map<String, Secret> environment(Plan plan, String name) {
    return plan.parts().stream()
        .filter(part -> part.name().equals(name))
        .map(Part.Program.class::cast)
        .findAny()
        .orElseThrow()
        .environment();
  }

  private static Plan plan(Map<String, String> properties) {
    Settings settings = new SettingsReader(StackConfig.of(Path.of("/project"), properties)).read();
    return new Planner(settings, SECRETS).plan();
  }
}
