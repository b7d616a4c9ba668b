package dev.kalturadiscord.server.testing;

import dev.kalturadiscord.embeddedpostgres.EmbeddedPostgres;
import dev.kalturadiscord.embeddedpostgres.PostgresOptions;
import dev.kalturadiscord.migrations.Migrations;
import dev.kalturadiscord.server.Main;
import io.helidon.microprofile.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server for all tests of the run: in this JVM, on real PostgreSQL, with the simulators of
 * Kaltura and Discord beside it. Tests keep apart by using guilds of their own. A test asks for it
 * as a parameter; for what would disturb others there is a {@link BreakableServer}.
 */
public final class RunningServer implements ParameterResolver {

  public static final int PARTNER_ID = 1234567;

  public static final String BOT_CLIENT_ID = "discord-bot";
  public static final String BOT_CLIENT_SECRET = "a-secret-of-this-test-run";

  /** A page of this origin may call the API. */
  public static final String ALLOWED_ORIGIN = "https://app.example";

  /** More than any test needs but the one of the limit itself. */
  public static final int MEMBER_LIMIT = 2_000;

  private static final Set<String> SETTINGS = new ConcurrentSkipListSet<>();

  /** The names of all settings of the server, which are properties of this JVM. */
  static Set<String> settings() {
    return SETTINGS;
  }

  /** What is running. */
  public record Instance(
      EmbeddedPostgres postgres,
      KalturaSimulatorProcess kaltura,
      DiscordSimulatorProcess discord,
      Server server,
      Path folder)
      implements AutoCloseable {

    static Instance start() throws IOException {
      Path folder = Files.createTempDirectory("server-tests");
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(PostgresOptions.in(folder.resolve("postgres")).durable(false));
      new Migrations(postgres.jdbcUrl(), postgres.user(), postgres.password()).migrate();
      new Database(postgres).registerClient(BOT_CLIENT_ID, BOT_CLIENT_SECRET, null, "members:act");
      KalturaSimulatorProcess kaltura = KalturaSimulatorProcess.start();
      DiscordSimulatorProcess discord = DiscordSimulatorProcess.start();
      set("server.port", "0");
      set("server.host", "127.0.0.1");
      set("database.url", postgres.jdbcUrl());
      set("database.user", postgres.user());
      set("database.password", postgres.password());
      set("kaltura.partner-id", String.valueOf(PARTNER_ID));
      set("kaltura.admin-secret", KalturaSimulatorProcess.ADMIN_SECRET);
      set("kaltura.api.base-url", kaltura.baseUrl());
      set("kaltura.kaf.base-url", kaltura.baseUrl());
      set("kaltura.cdn.base-url", kaltura.baseUrl());
      set("kaltura.videos.tags", "Discord");
      set("kaltura.player.ui-conf-id", "45678901");
      set("meetings.recordings.interval", "PT0.3S");
      set("kaltura.retry.delay", "PT0.02S");
      set("kaltura.circuit-breaker.delay", "PT2S");
      set("kaltura.limit.rate", "1000");
      set("kaltura.readiness.reuse", "PT0.05S");
      set("discord.client-id", DiscordSimulatorProcess.CLIENT_ID);
      set("discord.client-secret", DiscordSimulatorProcess.CLIENT_SECRET);
      set("discord.bot-token", DiscordSimulatorProcess.BOT_TOKEN);
      set("discord.api.base-url", discord.baseUrl() + "/api/v10");
      set("discord.authorize-url", discord.baseUrl() + "/oauth2/authorize");
      set("data.directory", folder.resolve("server").toString());
      set("auth.signing-keys.activation-delay", "PT0.2S");
      set("auth.signing-keys.reload-interval", "PT0.1S");
      set("meetings.creation.lease", "PT6S");
      set("meetings.recovery.interval", "PT0.2S");
      set("kaltura.user-sync.timeout", "PT0.5S");
      set("kaltura.user-sync.pause", "PT0.001S");
      // Tests say which meeting is to be checked: faults must hit the calls they are meant for.
      set("meetings.check.interval", "PT1H");
      setLimits();
      set("cors.allowed-origins", ALLOWED_ORIGIN);
      return new Instance(postgres, kaltura, discord, Main.start(), folder);
    }

    /**
     * Tests call from 127.0.0.1 and are not limited, but for the requests of one member. Those of
     * the limits themselves call from {@link CallersElsewhere}.
     */
    private static void setLimits() {
      set("http.trusted-proxies", "127.0.0.1/32");
      set("rate-limit.exempt", "127.0.0.1/32");
      set("rate-limit.member", MEMBER_LIMIT + "/PT1H");
      set("rate-limit.client", "1000000/PT1M");
      set("rate-limit.address", CallersElsewhere.LIMIT + "/PT1H");
      set("rate-limit.failed-authentication", CallersElsewhere.FAILURE_LIMIT + "/PT1H");
    }

    private static void set(String name, String value) {
      System.setProperty(name, value);
      SETTINGS.add(name);
    }

    @Override
    public void close() {
      server.stop();
      kaltura.close();
      discord.close();
      postgres.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Api.class
        || type == KalturaControl.class
        || type == Discord.class
        || type == Database.class
        || type == BreakableServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Instance running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(RunningServer.class))
            .getOrComputeIfAbsent("instance", key -> startUnchecked(), Instance.class);
    Class<?> type = parameter.getParameter().getType();
    if (type == BreakableServer.class) {
      return ofTheClass(context)
          .getStore(ExtensionContext.Namespace.create(RunningServer.class))
          .getOrComputeIfAbsent(
              "breakable", key -> BreakableServer.beside(running), BreakableServer.class);
    }
    if (type == Database.class) {
      return new Database(running.postgres());
    }
    if (type == Discord.class) {
      return new Discord(running.discord().baseUrl());
    }
    return type == Api.class
        ? new Api("http://127.0.0.1:" + running.server().port())
        : new KalturaControl(running.kaltura().baseUrl());
  }

  /** What is kept there ends with the test class. */
  private static ExtensionContext ofTheClass(ExtensionContext context) {
    ExtensionContext wanted = context;
    while (wanted.getTestMethod().isPresent()) {
      wanted = wanted.getParent().orElseThrow();
    }
    return wanted;
  }

  private static Instance startUnchecked() {
    try {
      return Instance.start();
    } catch (IOException e) {
      throw new IllegalStateException("The server under test did not start", e);
    }
  }
}
