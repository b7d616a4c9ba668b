package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The program as it is started, in a process of its own. */
class MainTest {

  private static final Map<String, String> A_SERVER =
      Map.of(
          "SERVER_BASE_URL", "http://127.0.0.1:1",
          "SERVER_CLIENT_ID", "bot",
          "SERVER_CLIENT_SECRET", "secret",
          "BOT_HEALTH_PORT", "0");

  private final SimulatedDiscord discord = new SimulatedDiscord();

  private record Ended(int code, String output) {}

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void aWrongTokenEndsTheBotInWords() throws IOException, InterruptedException {
    Ended ended = end(start("wrong", A_SERVER));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output())
        .contains("Discord refuses the token: check discord.bot-token (DISCORD_BOT_TOKEN)");
  }

  @Test
  void whoIsSentAwayForGoodEndsInWords() throws IOException, InterruptedException {
    Process bot = start(SimulatedDiscord.TOKEN, A_SERVER);
    BufferedReader output = bot.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (line != null && !line.contains("Invite the bot to a guild")) {
      line = output.readLine();
    }
    assertThat(line).contains("https://discord.com/oauth2/authorize?client_id=1000000000000000001");
    Waiting.until("it is connected", discord::botIsConnected);

    discord.closeGateway(4014);

    assertThat(output.lines().toList().toString())
        .contains("Discord does not allow the intents", "No connection to Discord is left");
    assertThat(bot.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(bot.exitValue()).isEqualTo(1);
  }

  @Test
  void theInviteLinkNeedsTheTokenOnly() throws IOException, InterruptedException {
    Ended ended = end(start(SimulatedDiscord.TOKEN, Map.of(), "invite"));

    assertThat(ended.code()).isZero();
    assertThat(ended.output().strip())
        .isEqualTo(
            "https://discord.com/oauth2/authorize?client_id="
                + SimulatedDiscord.APPLICATION
                + "&scope=bot+applications.commands&permissions=274877926400");
  }

  @Test
  void theCheckTellsWhatItFinds() throws IOException, InterruptedException {
    Ended good = end(start(SimulatedDiscord.TOKEN, Map.of(), "check"));
    Ended bad =
        end(
            start(
                SimulatedDiscord.TOKEN,
                Map.of("DISCORD_APPLICATION_ID", "1000000000000000009"),
                "check"));

    assertThat(good.code()).isZero();
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.output()).contains("but discord.application-id is 1000000000000000009");
    assertThat(discord.botIsConnected()).isFalse();
  }

  @Test
  void otherWordsAreExplained() throws IOException, InterruptedException {
    Ended ended = end(start(SimulatedDiscord.TOKEN, Map.of(), "--help"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output()).contains("bin/start check");
  }

  private Process start(String token, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-cp",
                classPath(),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("DISCORD_BOT_TOKEN", token);
    builder.environment().put("DISCORD_API_BASE_URL", discord.apiBaseUrl());
    return builder.start();
  }

  /** As it is installed: the simulator brings files of its own that have the same names. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("discord-simulator-"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Ended end(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), output);
  }
}
