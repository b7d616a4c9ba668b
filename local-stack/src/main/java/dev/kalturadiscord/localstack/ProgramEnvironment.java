package dev.kalturadiscord.localstack;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment of a program: this process's own, below it the properties of the file, and on top
 * what the plan says. Credentials reach only the program the plan gives them to.
 *
 * @param inherited what every program gets
 */
record ProgramEnvironment(Map<String, String> inherited) {
  private static final Set<String> CREDENTIALS =
      Set.of(
          "DISCORD_BOT_TOKEN",
          "DISCORD_CLIENT_SECRET",
          "KALTURA_ADMIN_SECRET",
          "KALTURA_APP_TOKEN_ID",
          "KALTURA_APP_TOKEN_VALUE",
          "KALTURA_JOIN_TOKEN_ID",
          "KALTURA_JOIN_TOKEN_VALUE",
          "DATABASE_URL",
          "DATABASE_USER",
          "DATABASE_PASSWORD",
          "SERVER_CLIENT_ID",
          "SERVER_CLIENT_SECRET",
          "DISCORD_SIMULATOR_BOT_TOKEN",
          "DISCORD_SIMULATOR_CLIENT_SECRET",
          "KALTURA_SIMULATOR_ADMIN_SECRET");

  static ProgramEnvironment of(Map<String, String> own, Map<String, Secret> file) {
    Map<String, String> inherited = new TreeMap<>();
    file.forEach((property, value) -> inherited.put(Port.environmentName(property), value.value()));
    inherited.putAll(own);
    inherited.keySet().removeAll(CREDENTIALS);
    return new ProgramEnvironment(inherited);
  }

  /** Everything one program gets. */
  Map<String, String> with(Map<String, Secret> planned) {
    Map<String, String> all = new TreeMap<>(inherited);
    planned.forEach((name, value) -> all.put(name, value.value()));
    return all;
  }
}
