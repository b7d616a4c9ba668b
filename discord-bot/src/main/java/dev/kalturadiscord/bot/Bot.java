package dev.kalturadiscord.bot;

import dev.kalturadiscord.bot.command.CommandCatalogue;
import dev.kalturadiscord.bot.command.CommandRegistration;
import dev.kalturadiscord.bot.config.BotConfiguration;
import dev.kalturadiscord.bot.config.DiscordSettings;
import dev.kalturadiscord.bot.delivery.ChannelMessages;
import dev.kalturadiscord.bot.delivery.ChannelWork;
import dev.kalturadiscord.bot.delivery.Deliveries;
import dev.kalturadiscord.bot.delivery.DeliveryCounts;
import dev.kalturadiscord.bot.discord.DiscordRest;
import dev.kalturadiscord.bot.health.HealthCheck;
import dev.kalturadiscord.bot.health.HealthServer;
import dev.kalturadiscord.bot.health.ServerReach;
import dev.kalturadiscord.bot.interaction.DiscordListener;
import dev.kalturadiscord.bot.interaction.InteractionMetrics;
import dev.kalturadiscord.bot.interaction.InteractionRouter;
import dev.kalturadiscord.bot.metrics.BotMetrics;
import dev.kalturadiscord.bot.setup.SetupCheck;
import dev.kalturadiscord.bot.setup.SetupReport;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the bot, put together, and the order in which they start and stop. */
final class Bot {

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /** Of the 3 seconds that Discord waits for a form or suggestions, and the 15 minutes after. */
  private static final InteractionRouter.Deadlines DEADLINES =
      new InteractionRouter.Deadlines(Duration.ofMillis(2300), Duration.ofMinutes(2));

  /** What a stop takes at most before the connection is closed. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PATIENCE_WITH_HANDLERS = Duration.ofSeconds(7);
  private static final Duration TIME_FOR_FAREWELL = Duration.ofSeconds(2);

  // Of deliveries: whatever fails comes again.
  private static final Duration PATIENCE_WITH_SERVER = Duration.ofSeconds(5);

  private static final Duration PAUSE_OF_REGISTRATION = Duration.ofSeconds(5);

  private final DiscordSettings settings;
  private final BotMetrics metrics = new BotMetrics();
  private final InteractionMetrics interactions;
  private final DeliveryCounts deliveryCounts = new DeliveryCounts();
  private final CommandCatalogue catalogue;
  private final CommandRegistration registration;
  private final SetupCheck setup;
  private final ServerReach server;
  private final InteractionRouter router;
  private final DiscordConnection discord;
  private final Deliveries deliveries;
  private final HealthServer health;

  /**
   * @param giveUp called once when Discord sent the bot away for good
   */
  Bot(BotConfiguration configuration, Runnable giveUp) {
    settings = configuration.discord();
    KalturaDiscordClient client = client(configuration, Duration.ofSeconds(60));
    Texts texts = new Texts();
    Features features = Features.all(Clock.systemUTC());
    interactions = new InteractionMetrics(metrics.registry(), features.routes().names());
    catalogue = CommandCatalogue.of(ProductVersion.get(), texts, features::definitions);
    DiscordRest rest =
        new DiscordRest(settings.apiBaseUrl(), settings.token(), metrics::rateLimited);
    registration =
        new CommandRegistration(catalogue, settings.commandGuilds(), rest, PAUSE_OF_REGISTRATION);
    setup = new SetupCheck(rest, settings.applicationId());
    server = new ServerReach(client);
    router =
        new InteractionRouter(
            features.routes(), client::onBehalfOf, texts, interactions, DEADLINES);
    discord =
        new DiscordConnection(
            settings,
            metrics::rateLimited,
            giveUp,
            registration,
            new DiscordListener(router, interactions));
    deliveries =
        new Deliveries(
            client(configuration, PATIENCE_WITH_SERVER).asItself(),
            discord::isConnected,
            new ChannelWork(new ChannelMessages(discord::manager), texts),
            deliveryCounts);
    health =
        new HealthServer(
            configuration.healthPort(),
            this::liveness,
            this::readiness,
            () -> metrics.scrape(discord.manager()));
  }

  private static KalturaDiscordClient client(BotConfiguration configuration, Duration retryFor) {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(configuration.serverBaseUrl())
        .clientCredential(configuration.serverCredential())
        .connectTimeout(Duration.ofSeconds(3))
        .retryFor(retryFor)
        .product("kaltura-discord-bot/" + ProductVersion.get())
        .build();
  }

  /**
   * Starts health answers, then logs in to Discord, trying again while Discord is away.
   *
   * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException when Discord refuses the token
   */
  void start() throws InterruptedException {
    health.start();
    LOG.info("Commands of version {}, hash {}", catalogue.version(), catalogue.hash());
    if (settings.hasFirstShard()) {
      Thread.ofVirtual().name("setup-check").start(this::checkSetup);
    }
    discord.open();
    deliveries.start();
  }

  // Beside the login, which it must not hold up while Discord is slow or away.
  private void checkSetup() {
    try {
      SetupReport report = setup.run();
      report.bot().ifPresent(bot -> LOG.info("At Discord this is {}", bot));
      report.invite().ifPresent(link -> LOG.info("Invite the bot to a guild: {}", link));
      report.problems().forEach(LOG::warn);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Takes over no more deliveries, answers what is under way, refuses new interactions politely,
   * finishes the deliveries that were taken over, then leaves Discord.
   */
  void stop() {
    long begun = System.nanoTime();
    deliveries.stopLeasing();
    router.drain(PATIENCE_WITH_HANDLERS, TIME_FOR_FAREWELL);
    deliveries.finish(PATIENCE.minusNanos(System.nanoTime() - begun));
    registration.stop();
    discord.close();
    health.stop();
  }

  /** Only what a new start may heal. */
  private List<HealthCheck> liveness() {
    return List.of(new HealthCheck("gateway", !discord.isLost(), Map.of()));
  }

  /** The server is no reason to be restarted or left out: people are told when it is away. */
  private List<HealthCheck> readiness() {
    return List.of(
        new HealthCheck("discord", discord.isConnected(), discord.shards()),
        new HealthCheck(
            "commands",
            registration.isDone() || !settings.hasFirstShard(),
            Map.of("version", catalogue.version(), "hash", catalogue.hash())),
        new HealthCheck("interactions", true, interactions.snapshot()),
        new HealthCheck("deliveries", true, deliveryCounts.snapshot()),
        new HealthCheck("server", true, Map.of("reachable", server.isReachable())));
  }
}
