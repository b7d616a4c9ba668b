package dev.kalturadiscord.localstack;

import dev.kalturadiscord.embeddedpostgres.PostgresOptions;
import java.util.ArrayList;
import java.util.List;

/** What people are told once everything runs: where to go, and what is real. */
record AddressTable(Settings settings) {

  List<Plan.Address> addresses() {
    List<Plan.Address> addresses = new ArrayList<>();
    switch (settings.discord()) {
      case DiscordChoice.Simulated() ->
          add(
              addresses,
              "Playground",
              "http://localhost:%d/  (simulated Discord)"
                  .formatted(settings.ports().discordSimulator().number()));
      case DiscordChoice.Real real ->
          add(addresses, "Discord", real.apiBaseUrl().orElse("https://discord.com"));
    }
    switch (settings.kaltura()) {
      case KalturaChoice.Simulated() ->
          add(
              addresses,
              "Kaltura",
              "http://localhost:%d/  (simulated)"
                  .formatted(settings.ports().kalturaSimulator().number()));
      case KalturaChoice.Real real ->
          add(addresses, "Kaltura", real.kafBaseUrl() + "  (account " + real.partnerId() + ")");
    }
    add(addresses, "Swagger UI", settings.serverUrl() + "/docs/");
    add(addresses, "API", settings.serverUrl() + "/api/v1");
    add(addresses, "Health", settings.serverUrl() + "/health");
    switch (settings.database()) {
      case DatabaseChoice.Embedded() -> {
        PostgresOptions options = PostgresOptions.in(settings.databaseFolder());
        add(
            addresses,
            "Database",
            "psql -h 127.0.0.1 -p %d -U %s %s"
                .formatted(settings.ports().postgres().number(), options.name(), options.name()));
        add(addresses, "", "its password: " + settings.databaseFolder().resolve("password"));
      }
      case DatabaseChoice.External external ->
          add(addresses, "Database", "yours (database.url), user " + external.user());
    }
    return addresses;
  }

  private static void add(List<Plan.Address> addresses, String name, String text) {
    addresses.add(new Plan.Address(name, text));
  }
}
