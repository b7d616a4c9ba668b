package dev.kalturadiscord.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;

/** Where the programs listen. */
record Ports(int server, int discord, int kaltura, int bot, int postgres) {

  /** Ports that nobody uses, all different. */
  static Ports free() {
    try (ServerSocket server = new ServerSocket(0);
        ServerSocket discord = new ServerSocket(0);
        ServerSocket kaltura = new ServerSocket(0);
        ServerSocket bot = new ServerSocket(0);
        ServerSocket postgres = new ServerSocket(0)) {
      return new Ports(
          server.getLocalPort(),
          discord.getLocalPort(),
          kaltura.getLocalPort(),
          bot.getLocalPort(),
          postgres.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the launcher wants them. */
  Map<String, String> settings() {
    return Map.of(
        "SERVER_PORT", String.valueOf(server),
        "DISCORD_SIMULATOR_PORT", String.valueOf(discord),
        "KALTURA_SIMULATOR_PORT", String.valueOf(kaltura),
        "BOT_HEALTH_PORT", String.valueOf(bot),
        "POSTGRES_PORT", String.valueOf(postgres));
  }

  URI serverUrl() {
    return URI.create("http://localhost:" + server);
  }

  URI discordUrl() {
    return URI.create("http://localhost:" + discord);
  }

  URI kalturaUrl() {
    return URI.create("http://127.0.0.1:" + kaltura);
  }

  URI botUrl() {
    return URI.create("http://127.0.0.1:" + bot);
  }
}
