package dev.kalturadiscord.localstack;

import dev.kalturadiscord.embeddedpostgres.PostgresOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns settings into a {@link Plan}: which parts run, and what each is told. */
final class Planner {
  private static final String SIMULATED_PARTNER = "1234567";
  private static final String SIMULATED_VIDEO_TAG = "discord";
  private static final String SIMULATED_PLAYER = "45678901";
  private static final String SIMULATED_APPLICATION = "1000000000000000001";

  private final Settings settings;
  private final StackSecrets secrets;

  Planner(Settings settings, StackSecrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  Plan plan() {
    List<Part> parts = new ArrayList<>();
    if (settings.database() instanceof DatabaseChoice.Embedded) {
      Port port = settings.ports().postgres();
      parts.add(
          new Part.Database(
              PostgresOptions.in(settings.databaseFolder()).port(port.number()), port));
    }
    parts.add(migrations());
    parts.add(clients());
    if (settings.kaltura() instanceof KalturaChoice.Simulated) {
      parts.add(kalturaSimulator());
    }
    parts.add(server());
    if (settings.discord() instanceof DiscordChoice.Simulated) {
      parts.add(discordSimulator());
    }
    parts.add(bot());
    return new Plan(parts, new AddressTable(settings).addresses());
  }

  private Part.Program migrations() {
    return new Part.Program(
        "migrations",
        start("db-migrations"),
        List.of(),
        Map.of(),
        true,
        Optional.empty(),
        new Readiness.Completes());
  }

  /** The product's own API clients: the bot's credential is handed over in a file. */
  private Part.Program clients() {
    Map<String, Secret> environment = new TreeMap<>();
    put(environment, "PUBLIC_BASE_URL", settings.publicBaseUrl());
    return new Part.Program(
        "clients",
        script("server", "admin"),
        List.of(
            "clients", "ensure-defaults", "--bot-credential-file", botCredentialFile().toString()),
        environment,
        true,
        Optional.empty(),
        new Readiness.Completes());
  }

  private Part.Program kalturaSimulator() {
    Port port = settings.ports().kalturaSimulator();
    Map<String, Secret> environment = new TreeMap<>();
    put(environment, "KALTURA_SIMULATOR_PORT", port.number());
    put(environment, "KALTURA_SIMULATOR_PARTNER_ID", SIMULATED_PARTNER);
    environment.put("KALTURA_SIMULATOR_ADMIN_SECRET", secrets.simulatedAdminSecret());
    return listening(
        "kaltura-simulator",
        "simulators/kaltura-simulator",
        environment,
        false,
        port,
        "/__sim/health");
  }

  private Part.Program discordSimulator() {
    Port port = settings.ports().discordSimulator();
    Map<String, Secret> environment = new TreeMap<>();
    put(environment, "DISCORD_SIMULATOR_PORT", port.number());
    environment.put("DISCORD_SIMULATOR_BOT_TOKEN", secrets.simulatedBotToken());
    environment.put("DISCORD_SIMULATOR_CLIENT_SECRET", secrets.simulatedDiscordClientSecret());
    return listening(
        "discord-simulator",
        "simulators/discord-simulator",
        environment,
        false,
        port,
        "/__sim/health");
  }

  private Part.Program server() {
    Port port = settings.ports().server();
    Map<String, Secret> environment = new TreeMap<>();
    put(environment, "SERVER_PORT", port.number());
    put(environment, "PUBLIC_BASE_URL", settings.publicBaseUrl());
    put(environment, "DATA_DIRECTORY", settings.data().resolve("server"));
    putKaltura(environment);
    putDiscord(environment);
    return listening("server", "server", environment, true, port, "/health/ready");
  }

  private void putKaltura(Map<String, Secret> environment) {
    switch (settings.kaltura()) {
      case KalturaChoice.Simulated() -> {
        String simulator = "http://127.0.0.1:" + settings.ports().kalturaSimulator().number();
        put(environment, "KALTURA_PARTNER_ID", SIMULATED_PARTNER);
        environment.put("KALTURA_ADMIN_SECRET", secrets.simulatedAdminSecret());
        put(environment, "KALTURA_API_BASE_URL", simulator);
        put(environment, "KALTURA_KAF_BASE_URL", simulator);
        put(environment, "KALTURA_CDN_BASE_URL", simulator);
        put(environment, "KALTURA_VIDEOS_TAGS", SIMULATED_VIDEO_TAG);
        put(environment, "KALTURA_PLAYER_UI_CONF_ID", SIMULATED_PLAYER);
      }
      case KalturaChoice.Real real -> {
        put(environment, "KALTURA_PARTNER_ID", real.partnerId());
        real.apiBaseUrl().ifPresent(url -> put(environment, "KALTURA_API_BASE_URL", url));
        put(environment, "KALTURA_KAF_BASE_URL", real.kafBaseUrl());
        switch (real.credential()) {
          case KalturaChoice.AdminSecret(Secret secret) ->
              environment.put("KALTURA_ADMIN_SECRET", secret);
          case KalturaChoice.AppTokens(var service, var join) -> {
            put(environment, "KALTURA_APP_TOKEN_ID", service.id());
            environment.put("KALTURA_APP_TOKEN_VALUE", service.value());
            put(environment, "KALTURA_JOIN_TOKEN_ID", join.id());
            environment.put("KALTURA_JOIN_TOKEN_VALUE", join.value());
          }
        }
      }
    }
  }

  /** Where people log in to the API, and where it looks what guilds have. */
  private void putDiscord(Map<String, Secret> environment) {
    switch (settings.discord()) {
      case DiscordChoice.Simulated() -> {
        int port = settings.ports().discordSimulator().number();
        environment.put("DISCORD_BOT_TOKEN", secrets.simulatedBotToken());
        put(environment, "DISCORD_CLIENT_ID", SIMULATED_APPLICATION);
        environment.put("DISCORD_CLIENT_SECRET", secrets.simulatedDiscordClientSecret());
        put(environment, "DISCORD_API_BASE_URL", "http://127.0.0.1:%d/api/v10".formatted(port));
        put(
            environment,
            "DISCORD_AUTHORIZE_URL",
            "http://localhost:%d/oauth2/authorize".formatted(port));
      }
      case DiscordChoice.Real real -> {
        environment.put("DISCORD_BOT_TOKEN", real.botToken());
        real.application()
            .ifPresent(
                application -> {
                  put(environment, "DISCORD_CLIENT_ID", application.clientId());
                  environment.put("DISCORD_CLIENT_SECRET", application.clientSecret());
                });
        real.apiBaseUrl().ifPresent(url -> put(environment, "DISCORD_API_BASE_URL", url));
      }
    }
  }

  private Part.Program bot() {
    Port port = settings.ports().botHealth();
    Map<String, Secret> environment = new TreeMap<>();
    put(environment, "BOT_HEALTH_PORT", port.number());
    put(environment, "SERVER_BASE_URL", settings.serverUrl());
    put(environment, "SERVER_CLIENT_FILE", botCredentialFile());
    switch (settings.discord()) {
      case DiscordChoice.Simulated() -> {
        environment.put("DISCORD_BOT_TOKEN", secrets.simulatedBotToken());
        put(
            environment,
            "DISCORD_API_BASE_URL",
            "http://127.0.0.1:%d/api/v10/".formatted(settings.ports().discordSimulator().number()));
      }
      case DiscordChoice.Real real -> {
        environment.put("DISCORD_BOT_TOKEN", real.botToken());
        real.apiBaseUrl().ifPresent(url -> put(environment, "DISCORD_API_BASE_URL", url));
      }
    }
    return listening("discord-bot", "discord-bot", environment, false, port, "/health/ready");
  }

  private Part.Program listening(
      String name,
      String module,
      Map<String, Secret> environment,
      boolean usesDatabase,
      Port port,
      String health) {
    return new Part.Program(
        name,
        start(module),
        List.of(),
        environment,
        usesDatabase,
        Optional.of(port),
        new Readiness.Answers(URI.create("http://127.0.0.1:" + port.number() + health)));
  }

  private static void put(Map<String, Secret> environment, String name, Object value) {
    environment.put(name, new Secret(value.toString()));
  }

  private Path start(String module) {
    return script(module, "start");
  }

  private Path script(String module, String name) {
    return settings.root().resolve(module).resolve("target/app/bin").resolve(name);
  }

  private Path botCredentialFile() {
    return settings.data().resolve("secrets/bot-client.properties");
  }
}
