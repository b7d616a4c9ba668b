package dev.kalturadiscord.bot;

import dev.kalturadiscord.bot.config.BotConfiguration;
import dev.kalturadiscord.bot.delivery.ChannelMessages;
import dev.kalturadiscord.bot.delivery.ChannelWork;
import dev.kalturadiscord.bot.delivery.Deliveries;
import dev.kalturadiscord.bot.delivery.DeliveryCounts;
import dev.kalturadiscord.bot.health.HealthCheck;
import dev.kalturadiscord.bot.health.HealthServer;
import dev.kalturadiscord.bot.interaction.CommandRegistration;
import dev.kalturadiscord.bot.interaction.DiscordListener;
import dev.kalturadiscord.bot.interaction.InteractionCounts;
import dev.kalturadiscord.bot.interaction.InteractionRouter;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of the bot, put together, and the order in which they start and stop. */
final class Bot {

  /** Of the 3 seconds that Discord waits for a form or suggestions, and the 15 minutes after. */
  private static final InteractionRouter.Deadlines DEADLINES =
      new InteractionRouter.Deadlines(Duration.ofMillis(2300), Duration.ofMinutes(2));

  /** What a stop takes at most before the connection is closed. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PATIENCE_WITH_HANDLERS = Duration.ofSeconds(7);
  private static final Duration TIME_FOR_FAREWELL = Duration.ofSeconds(2);

  // Of deliveries: whatever fails comes again.
  private static final Duration PATIENCE_WITH_SERVER = Duration.ofSeconds(5);

  private final InteractionCounts counts = new InteractionCounts();
  private final DeliveryCounts deliveryCounts = new DeliveryCounts();
  private final CommandRegistration registration;
  private final InteractionRouter router;
  private final DiscordConnection discord;
  private final Deliveries deliveries;
  private final HealthServer health;

  Bot(BotConfiguration configuration) {
    KalturaDiscordClient client = client(configuration, Duration.ofSeconds(60));
    Texts texts = new Texts();
    Features features = Features.all(Clock.systemUTC());
    registration = new CommandRegistration(features.definitions(texts.in(Locale.ROOT)));
    router = new InteractionRouter(features.routes(), client::onBehalfOf, texts, counts, DEADLINES);
    discord =
        new DiscordConnection(
            configuration.discordToken(),
            configuration.discordApiBaseUrl(),
            registration,
            new DiscordListener(router));
    deliveries =
        new Deliveries(
            client(configuration, PATIENCE_WITH_SERVER).asItself(),
            discord::isConnected,
            new ChannelWork(new ChannelMessages(discord::manager), texts),
            deliveryCounts);
    health = new HealthServer(configuration.healthPort(), List::of, this::readiness);
  }

  private static KalturaDiscordClient client(BotConfiguration configuration, Duration retryFor) {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(configuration.serverBaseUrl())
        .clientCredential(configuration.serverCredential())
        .connectTimeout(Duration.ofSeconds(3))
        .retryFor(retryFor)
        .build();
  }

  /**
   * Starts health answers, then logs in to Discord, trying again while Discord is away.
   *
   * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException when Discord refuses the token
   */
  void start() throws InterruptedException {
    health.start();
    discord.open();
    deliveries.start();
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
    discord.close();
    health.stop();
  }

  private List<HealthCheck> readiness() {
    return List.of(
        new HealthCheck("discord", discord.isConnected(), discord.shards()),
        new HealthCheck("commands", registration.isDone(), Map.of()),
        new HealthCheck("interactions", true, counts.snapshot()),
        new HealthCheck("deliveries", true, deliveryCounts.snapshot()));
  }
}
