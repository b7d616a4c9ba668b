package dev.kalturadiscord.localstack;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the configuration says about the stack.
 *
 * @param root the project's folder, with the programs under {@code <module>/target/app}
 * @param data where everything that has to stay is kept
 * @param publicBaseUrl where browsers reach the server
 * @param fromFile all properties of the file {@code kaltura-discord.properties}, for the programs
 */
record Settings(
    Path root,
    Path data,
    StackPorts ports,
    String publicBaseUrl,
    DatabaseChoice database,
    KalturaChoice kaltura,
    DiscordChoice discord,
    Map<String, Secret> fromFile) {

  /** Where programs on this machine reach the server. */
  String serverUrl() {
    return "http://localhost:" + ports.server().number();
  }

  /** Where our own PostgreSQL keeps its data. */
  Path databaseFolder() {
    return data.resolve("postgres");
  }

  /** Reads and checks the configuration; fails with {@link SettingsException}. */
  static Settings read() {
    return new SettingsReader(StackConfig.load()).read();
  }
}
