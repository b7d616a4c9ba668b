package dev.kalturadiscord.bot;

import dev.kalturadiscord.bot.config.BotConfiguration;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.discordsimulator.DiscordSimulator;
import dev.kalturadiscord.discordsimulator.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The whole bot with the real JDA, between a simulated Discord and a prepared server. */
final class BotOnLoopback implements AutoCloseable {

  private static final Phrases ENGLISH = new Texts().in(Locale.ENGLISH);

  final AdvancingClock clock = new AdvancingClock();
  final PeopleAtDiscord discord;
  private final DiscordSimulator simulator;
  private final int serverPort;
  private final int healthPort;
  private final Bot bot;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private StubServer server;

  /**
   * Starts Discord, and the bot only when it is told to.
   *
   * @param serverIsUp whether the server is there already
   */
  private BotOnLoopback(boolean serverIsUp) throws IOException {
    simulator = DiscordSimulator.start(Settings.onFreePort(PeopleAtDiscord.BOT_TOKEN), clock);
    discord = new PeopleAtDiscord(simulator.url());
    server = new StubServer();
    serverPort = server.url().getPort();
    if (!serverIsUp) {
      server.close();
    }
    healthPort = freePort();
    bot = new Bot(configuration(), () -> {});
  }

  /** A bot that is connected and has registered its commands. */
  static BotOnLoopback started() throws IOException, InterruptedException {
    BotOnLoopback loopback = prepared();
    loopback.start();
    return loopback;
  }

  /** A bot that is still to be started. */
  static BotOnLoopback prepared() throws IOException {
    return new BotOnLoopback(true);
  }

  /** A bot that is still to be started, whose server is away. */
  static BotOnLoopback withoutServer() throws IOException {
    return new BotOnLoopback(false);
  }

  void start() throws InterruptedException {
    bot.start();
    Waiting.until("the bot is at Discord", discord::hasBot);
  }

  /** Starts without waiting for anything. */
  void begin() throws InterruptedException {
    bot.start();
  }

  /** Stops the bot; does nothing when that has begun already. */
  void stop() {
    if (!stopping.getAndSet(true)) {
      bot.stop();
    }
  }

  StubServer server() {
    return server;
  }

  void stopServer() {
    server.close();
  }

  /** Starts a server where the one before was; it knows nothing of what that had prepared. */
  void startServer() throws IOException {
    server = new StubServer(serverPort);
  }

  /** What the bot says to people, in English. */
  static String sentence(String key) {
    return ENGLISH.say(key);
  }

  /** Whether the bot calls itself ready. */
  boolean isReady() {
    try {
      return HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + healthPort + "/health/ready"))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private BotConfiguration configuration() {
    return BotConfiguration.read(
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "discord.bot-token",
                        PeopleAtDiscord.BOT_TOKEN,
                        "discord.api.base-url",
                        simulator.url() + "/api/v10/",
                        "server.base-url",
                        "http://127.0.0.1:" + serverPort,
                        "server.client-id",
                        "bot",
                        "server.client-secret",
                        "secret",
                        "bot.health.port",
                        String.valueOf(healthPort)),
                    "test",
                    1000))
            .build());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    stop();
    server.close();
    simulator.close();
  }
}
