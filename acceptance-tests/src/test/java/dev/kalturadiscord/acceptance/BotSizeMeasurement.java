package dev.kalturadiscord.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long the bot takes from its start until it is ready, and what it needs then, by the number of
 * guilds (each with 31 channels and 17 roles). Asserts nothing and is not part of the test run:
 *
 * <pre>./mvnw -pl acceptance-tests -am package -Dtest=BotSizeMeasurement
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class BotSizeMeasurement {
  private static final String BOT_TOKEN = "token-of-the-simulated-bot";
  private static final int STARTS = 3;

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 2_500})
  void ofManyGuilds(int guilds, @TempDir Path folder) throws IOException {
    Ports ports = Ports.free();
    Path credential =
        Files.createFile(
            folder.resolve("client.properties"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(credential, "client-id=discord-bot\nclient-secret=not-asked-for-here\n");
    try (Program discord =
        Program.start(
            "size-discord",
            "simulators/discord-simulator",
            Map.of(
                "DISCORD_SIMULATOR_PORT",
                String.valueOf(ports.discord()),
                "DISCORD_SIMULATOR_BOT_TOKEN",
                BOT_TOKEN,
                "DISCORD_SIMULATOR_GUILDS",
                String.valueOf(guilds),
                "JAVA_OPTS",
                "-Xmx2g"))) {
      discord.awaitHealth(ports.discordUrl().resolve("/__sim/health"));
      for (int i = 0; i < STARTS; i++) {
        measure(ports, credential, guilds);
      }
    }
  }

  private static void measure(Ports ports, Path credential, int guilds) throws IOException {
    long begin = System.nanoTime();
    try (Program bot =
        Program.start(
            "size-bot",
            "discord-bot",
            Map.of(
                "BOT_HEALTH_PORT",
                String.valueOf(ports.bot()),
                "SERVER_BASE_URL",
                ports.serverUrl().toString(),
                "SERVER_CLIENT_FILE",
                credential.toString(),
                "DISCORD_BOT_TOKEN",
                BOT_TOKEN,
                "DISCORD_API_BASE_URL",
                ports.discordUrl() + "/api/v10/",
                "JAVA_OPTS",
                "-XX:+UseSerialGC"))) {
      bot.awaitHealth(ports.botUrl().resolve("/health/ready"));
      System.out.printf(
          "%d guilds: ready after %.1f s, %s resident, at most %s%n",
          guilds,
          Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3,
          status(bot, "VmRSS"),
          status(bot, "VmHWM"));
    }
  }

  /** A line of what Linux knows of a process. */
  private static String status(Program program, String name) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(program.pid()), "status")).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
