package dev.kalturadiscord.discordsimulator;

import dev.kalturadiscord.discordsimulator.command.CommandCall;
import dev.kalturadiscord.discordsimulator.command.CommandResource;
import dev.kalturadiscord.discordsimulator.command.CommandStore;
import dev.kalturadiscord.discordsimulator.contract.DescriptionCheck;
import dev.kalturadiscord.discordsimulator.control.ControlRoutes;
import dev.kalturadiscord.discordsimulator.control.EventControl;
import dev.kalturadiscord.discordsimulator.control.FaultControl;
import dev.kalturadiscord.discordsimulator.control.GatewayControl;
import dev.kalturadiscord.discordsimulator.control.GuildControl;
import dev.kalturadiscord.discordsimulator.control.Installation;
import dev.kalturadiscord.discordsimulator.control.InstallationControl;
import dev.kalturadiscord.discordsimulator.control.InteractionControl;
import dev.kalturadiscord.discordsimulator.control.MessageControl;
import dev.kalturadiscord.discordsimulator.control.OAuth2Control;
import dev.kalturadiscord.discordsimulator.control.RecordControl;
import dev.kalturadiscord.discordsimulator.control.WireControl;
import dev.kalturadiscord.discordsimulator.control.WorldControl;
import dev.kalturadiscord.discordsimulator.event.EventBus;
import dev.kalturadiscord.discordsimulator.exchange.ExchangeLog;
import dev.kalturadiscord.discordsimulator.gateway.Gateway;
import dev.kalturadiscord.discordsimulator.gateway.GatewayFrames;
import dev.kalturadiscord.discordsimulator.interaction.CallbackResource;
import dev.kalturadiscord.discordsimulator.interaction.InteractionDesk;
import dev.kalturadiscord.discordsimulator.interaction.InteractionView;
import dev.kalturadiscord.discordsimulator.interaction.PersonActions;
import dev.kalturadiscord.discordsimulator.interaction.WebhookResource;
import dev.kalturadiscord.discordsimulator.message.Attachments;
import dev.kalturadiscord.discordsimulator.message.ChannelMessageResource;
import dev.kalturadiscord.discordsimulator.message.MessageStore;
import dev.kalturadiscord.discordsimulator.message.MessageWriter;
import dev.kalturadiscord.discordsimulator.oauth2.OAuth2;
import dev.kalturadiscord.discordsimulator.rest.Arrivals;
import dev.kalturadiscord.discordsimulator.rest.Faults;
import dev.kalturadiscord.discordsimulator.rest.Masking;
import dev.kalturadiscord.discordsimulator.rest.PlainResources;
import dev.kalturadiscord.discordsimulator.rest.RateLimits;
import dev.kalturadiscord.discordsimulator.rest.RequestCheck;
import dev.kalturadiscord.discordsimulator.rest.RestApi;
import dev.kalturadiscord.discordsimulator.wire.Snowflakes;
import dev.kalturadiscord.discordsimulator.world.Seed;
import dev.kalturadiscord.discordsimulator.world.World;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running simulation: Discord's REST API and gateway, the control interface and the page. */
public final class DiscordSimulator implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordSimulator.class);
  private static final String GATEWAY_PATH = "/gateway";
  private static final String PLAYGROUND = "/playground";
  private static final int CONNECTIONS_AT_ONCE = 1_024;
  private static final long DEADLINE_CHECK_MILLIS = 50;

  private final Settings settings;
  private final RequestCheck check;
  private final EventBus events = new EventBus();
  private final EventControl watchers = new EventControl(events);
  private final ExchangeLog log = new ExchangeLog();
  private final Faults faults = new Faults();
  private final World world;
  private final RateLimits limits;
  private final Snowflakes snowflakes;
  private final MessageStore messages;
  private final Attachments attachments;
  private final MessageWriter writer;
  private final CommandStore commands;
  private final InteractionDesk desk;
  private final Gateway gateway;
  private final OAuth2 oauth2;
  private final GatewayFrames frames;
  private final Arrivals arrivals;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadlines").factory());
  private final Javalin javalin;

  private DiscordSimulator(Settings settings, Clock clock, RequestCheck check) {
    this.settings = settings;
    this.check = check;
    world = Seed.world(settings.guilds());
    limits = new RateLimits(clock);
    snowflakes = new Snowflakes(clock);
    messages = new MessageStore(events, clock);
    attachments = new Attachments(snowflakes, this::url);
    writer = new MessageWriter(world, snowflakes, attachments, clock);
    commands = new CommandStore(world.applicationId(), snowflakes, events);
    desk = new InteractionDesk(clock, events);
    gateway = new Gateway(settings.botToken(), world, events, this::gatewayUrl);
    oauth2 = new OAuth2(world, settings.client(), faults, clock);
    frames = new GatewayFrames(clock);
    arrivals = new Arrivals(clock);
    javalin = Javalin.create(this::configure);
  }

  /**
   * Starts a simulation.
   *
   * @param clock what ids, timestamps and deadlines go by
   */
  public static DiscordSimulator start(Settings settings, Clock clock) {
    DiscordSimulator simulator = new DiscordSimulator(settings, clock, check(settings));
    simulator.javalin.start();
    ScheduledFuture<?> unused =
        simulator.deadlines.scheduleWithFixedDelay(
            simulator.desk::failOverdue,
            DEADLINE_CHECK_MILLIS,
            DEADLINE_CHECK_MILLIS,
            TimeUnit.MILLISECONDS);
    return simulator;
  }

  private static RequestCheck check(Settings settings) {
    Path description = settings.description().orElse(null);
    if (description == null) {
      LOG.info("Requests are not checked against Discord's description: none is configured");
      return RequestCheck.NONE;
    }
    try {
      return DescriptionCheck.load(description);
    } catch (IOException e) {
      throw new UncheckedIOException("Discord's description cannot be read: " + description, e);
    }
  }

  /** The port it listens on, also when the settings left the choice open. */
  public int port() {
    return javalin.port();
  }

  /** The address of the page; the APIs are below it. */
  public String url() {
    return "http://" + settings.host() + ":" + port();
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    watchers.end();
    javalin.stop();
  }

  private String gatewayUrl() {
    return "ws://" + settings.host() + ":" + port() + GATEWAY_PATH;
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.addConnector(this::connector);
    config.jetty.modifyWebSocketServletFactory(
        factory -> factory.setIdleTimeout(Gateway.IDLE_TIMEOUT));
    if (DiscordSimulator.class.getResource(PLAYGROUND) != null) {
      config.staticFiles.add(
          files -> {
            files.directory = PLAYGROUND;
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
          });
    }
    control(config.routes);
    discord(config.routes);
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    // With the usual 50, connections of many answers at once would wait a second for their turn.
    connector.setAcceptQueueSize(CONNECTIONS_AT_ONCE);
    return connector;
  }

  private void control(RoutesConfig routes) {
    ControlRoutes control = new ControlRoutes(routes);
    new WireControl(log, frames, arrivals).register(control);
    PersonActions people =
        new PersonActions(
            world, new CommandCall(world, commands), messages, desk, gateway, snowflakes);
    new WorldControl(world, commands, gateway, snowflakes).register(control);
    Installation installation = new Installation(world, gateway);
    new GuildControl(world, gateway, snowflakes, installation).register(control);
    new InstallationControl(world, gateway, installation).register(control);
    new GatewayControl(gateway).register(control);
    new FaultControl(faults, limits).register(control);
    new InteractionControl(people, new InteractionView(desk, messages)).register(control);
    new MessageControl(world, messages, gateway).register(control);
    watchers.register(control);
    new OAuth2Control(oauth2.tokens()).register(control);
    new RecordControl(log, gateway, desk, messages, attachments, faults, limits).register(control);
  }

  private void discord(RoutesConfig routes) {
    routes.wsBeforeUpgrade(GATEWAY_PATH, context -> gateway.admit());
    routes.ws(GATEWAY_PATH, gateway::register);
    attachments.register(routes);
    frames.register(GATEWAY_PATH, routes);
    arrivals.register(routes);
    List<String> secrets = new ArrayList<>(List.of(settings.botToken()));
    settings.client().secret().ifPresent(secrets::add);
    RestApi api =
        new RestApi(settings.botToken(), new Masking(secrets), log, check, faults, routes);
    new PlainResources(world, faults, this::gatewayUrl).register(api);
    new CommandResource(world, commands, faults).register(api);
    new CallbackResource(world, desk, messages, writer).register(api);
    new WebhookResource(world, desk, messages, writer).register(api);
    new ChannelMessageResource(world, messages, writer, limits).register(api);
    oauth2.register(api);
    oauth2.register(routes);
    api.refuseTheRest();
  }
}
