package dev.kalturadiscord.acceptance;

import dev.kalturadiscord.embeddedpostgres.EmbeddedPostgres;
import dev.kalturadiscord.embeddedpostgres.PostgresOptions;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The programs of the product one by one, so that some can die while others live on. The server
 * takes over unfinished work after seconds instead of a minute.
 */
final class Parts implements AutoCloseable {
  private static final String BOT_TOKEN = "token-of-the-simulated-bot";
  private static final String ADMIN_SECRET = "secret-of-the-simulated-kaltura";
  private static final String PARTNER = "1234567";

  private final Path data;
  private final Map<String, String> settings;
  private final Ports ports = Ports.free();
  private final EmbeddedPostgres postgres;
  private final Program kaltura;
  private final Program discord;
  private Program server;
  private Program bot;
  private int starts;

  /** Starts them all. */
  Parts(Path data) {
    this(data, Map.of());
  }

  /** As {@link #Parts(Path)}, with more settings in the environment of all of them. */
  Parts(Path data, Map<String, String> settings) {
    this.data = data;
    this.settings = settings;
    postgres = EmbeddedPostgres.start(PostgresOptions.in(data.resolve("postgres")));
    try (Program migrations = Program.start("crash-migrations", "db-migrations", database())) {
      if (migrations.awaitEnd() != 0) {
        throw new AssertionError(migrations.output());
      }
    }
    try (Program clients = Program.start("crash-clients", clients(), database())) {
      if (clients.awaitEnd() != 0) {
        throw new AssertionError(clients.output());
      }
    }
    kaltura =
        start(
            "crash-kaltura",
            "simulators/kaltura-simulator",
            Map.of(
                "KALTURA_SIMULATOR_PORT", String.valueOf(ports.kaltura()),
                "KALTURA_SIMULATOR_PARTNER_ID", PARTNER,
                "KALTURA_SIMULATOR_ADMIN_SECRET", ADMIN_SECRET));
    discord =
        start(
            "crash-discord",
            "simulators/discord-simulator",
            Map.of(
                "DISCORD_SIMULATOR_PORT",
                String.valueOf(ports.discord()),
                "DISCORD_SIMULATOR_BOT_TOKEN",
                BOT_TOKEN));
    kaltura.awaitHealth(ports.kalturaUrl().resolve("/__sim/health"));
    discord.awaitHealth(ports.discordUrl().resolve("/__sim/health"));
    server = server();
    bot = bot();
  }

  Discord discord() {
    return new Discord(ports.discordUrl());
  }

  Kaltura kaltura() {
    return new Kaltura(ports.kalturaUrl());
  }

  Rest rest() {
    return new Rest(ports.serverUrl(), RunningStack.clientSecret(botCredential()));
  }

  /** Where the bot answers operators. */
  URI botUrl() {
    return ports.botUrl();
  }

  void killServer() {
    server.kill();
  }

  void killBot() {
    bot.kill();
  }

  /** Starts what was killed, and waits until it is ready. */
  void revive() {
    if (!server.isAlive()) {
      server = server();
    }
    if (!bot.isAlive()) {
      bot = bot();
    }
    server.awaitHealth(ports.serverUrl().resolve("/health/ready"));
    bot.awaitHealth(ports.botUrl().resolve("/health/ready"));
  }

  /** How many messages in Discord have to be posted or edited now. */
  int dueDeliveries() {
    List<Integer> counts = new ArrayList<>();
    query(
        "select count(*) from meeting_message where due_at <= now() and id like ?",
        "%",
        row -> counts.add(row.getInt(1)));
    return counts.getFirst();
  }

  /** The ids of all rows of this title, finished or not. */
  List<String> rows(String title) {
    return titles(title).getOrDefault(title, List.of());
  }

  /** The ids of all rows whose titles are like this, by title. */
  Map<String, List<String>> titles(String pattern) {
    Map<String, List<String>> ids = new TreeMap<>();
    query(
        "select title, id from meeting where title like ?",
        pattern,
        row -> ids.computeIfAbsent(row.getString(1), t -> new ArrayList<>()).add(row.getString(2)));
    return ids;
  }

  /** How many meetings something is still to be done for. */
  int unfinishedWork() {
    List<Integer> counts = new ArrayList<>();
    query(
        "select count(*) from meeting where pending_work is not null and title like ?",
        "%",
        row -> counts.add(row.getInt(1)));
    return counts.getFirst();
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private void query(String sql, String parameter, Row row) {
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          row.read(found);
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private Map<String, String> database() {
    return Map.of(
        "DATABASE_URL", postgres.jdbcUrl(),
        "DATABASE_USER", postgres.user(),
        "DATABASE_PASSWORD", postgres.password());
  }

  private List<String> clients() {
    return List.of(
        Program.root().resolve("server/target/app/bin/admin").toString(),
        "clients",
        "ensure-defaults",
        "--bot-credential-file",
        botCredential().toString());
  }

  private Path botCredential() {
    return data.resolve("bot-client.properties");
  }

  private Program server() {
    Map<String, String> environment = new TreeMap<>(database());
    environment.put("SERVER_PORT", String.valueOf(ports.server()));
    environment.put("PUBLIC_BASE_URL", ports.serverUrl().toString());
    environment.put("DATA_DIRECTORY", data.resolve("server").toString());
    environment.put("KALTURA_PARTNER_ID", PARTNER);
    environment.put("KALTURA_ADMIN_SECRET", ADMIN_SECRET);
    environment.put("KALTURA_API_BASE_URL", ports.kalturaUrl().toString());
    environment.put("KALTURA_KAF_BASE_URL", ports.kalturaUrl().toString());
    environment.put("KALTURA_CDN_BASE_URL", ports.kalturaUrl().toString());
    environment.put("KALTURA_PLAYER_UI_CONF_ID", "45678901");
    environment.put("KALTURA_VIDEOS_TAGS", "discord");
    environment.put("MEETINGS_CREATION_LEASE", "PT6S");
    environment.put("MEETINGS_RECOVERY_INTERVAL", "PT0.3S");
    return start("crash-server-" + ++starts, "server", environment);
  }

  private Program start(String name, String module, Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putAll(settings);
    return Program.start(name, module, all);
  }

  private Program bot() {
    return start(
        "crash-bot-" + ++starts,
        "discord-bot",
        Map.of(
            "BOT_HEALTH_PORT",
            String.valueOf(ports.bot()),
            "SERVER_BASE_URL",
            ports.serverUrl().toString(),
            "SERVER_CLIENT_FILE",
            botCredential().toString(),
            "DISCORD_BOT_TOKEN",
            BOT_TOKEN,
            "DISCORD_API_BASE_URL",
            ports.discordUrl() + "/api/v10/"));
  }

  @Override
  public void close() {
    bot.close();
    discord.close();
    server.close();
    kaltura.close();
    postgres.close();
  }
}
