package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kalturadiscord.embeddedpostgres.TiedProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain: a real launcher and PostgreSQL, stand-ins for the programs. */
class LocalStackTest {
  private static final List<String> PROGRAMS =
      List.of("kaltura-simulator", "server", "discord-simulator", "discord-bot");

  @TempDir Path root;
  private final List<LauncherProcess> launched = new ArrayList<>();
  private Map<String, String> ports = Map.of();

  @BeforeEach
  void install() throws IOException {
    StandIn.installAll(root);
    ports = LauncherProcess.freePorts();
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (LauncherProcess launcher : launched) {
      launcher.process().destroy();
      launcher.process().waitFor();
    }
  }

  @Test
  void everythingStartsAndSigtermStopsItInReverseOrder() throws Exception {
    LauncherProcess launcher = launch(Map.of("SOME_SETTING", "for all"));
    launcher.readUntil("its password: " + root.resolve("var/postgres/password"));
    assertThat(launcher.said())
        .contains("server            | server stands in")
        .contains("http://localhost:" + ports.get("DISCORD_SIMULATOR_PORT") + "/")
        .contains("http://localhost:" + ports.get("SERVER_PORT") + "/docs/");
    assertThat(launcher.environmentOf("server"))
        .contains("SOME_SETTING=for all")
        .contains("DATABASE_USER=kaltura_discord")
        .contains("DISCORD_CLIENT_ID=1000000000000000001")
        .anyMatch(line -> line.startsWith("DISCORD_BOT_TOKEN="));
    assertThat(launcher.environmentOf("discord-bot"))
        .anyMatch(line -> line.startsWith("DISCORD_BOT_TOKEN="))
        .contains("SERVER_CLIENT_FILE=" + root.resolve("var/secrets/bot-client.properties"))
        .noneMatch(line -> line.startsWith("DATABASE_"))
        .noneMatch(line -> line.startsWith("DISCORD_CLIENT_SECRET"));
    assertThat(launcher.environmentOf("clients"))
        .contains("PUBLIC_BASE_URL=http://localhost:" + ports.get("SERVER_PORT"))
        .contains("DATABASE_USER=kaltura_discord")
        .noneMatch(line -> line.startsWith("DISCORD_BOT_TOKEN"));

    LauncherProcess second = launch(Map.of());
    assertThat(second.readToEnd()).isEqualTo(1);
    assertThat(second.output())
        .singleElement()
        .asString()
        .contains("Already running as process " + launcher.process().pid())
        .contains("STACK_DATA_DIRECTORY");

    launcher.process().toHandle().destroy();
    launcher.readToEnd();
    assertThat(Files.readAllLines(root.resolve("order")))
        .containsExactly("discord-bot", "discord-simulator", "server", "kaltura-simulator");
    assertThat(launcher.said()).contains("discord-bot       | discord-bot says goodbye");
    assertThat(launcher.output().getLast()).isEqualTo("Stopping postgres");
    assertThat(root.resolve("var/postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void thePartThatDiesIsNamedAndTheOthersStop() throws Exception {
    LauncherProcess launcher = launch(Map.of());
    launcher.readUntil("its password:");
    launcher.program("server").destroyForcibly();
    assertThat(launcher.readToEnd()).isEqualTo(1);
    assertThat(launcher.said())
        .contains("server: ended with exit code 137 (signal 9)")
        .contains("    server stands in");
    assertThat(Files.readAllLines(root.resolve("order")))
        .containsExactly("discord-bot", "discord-simulator", "kaltura-simulator");
  }

  @Test
  void killingTheLauncherEndsEveryProgram() throws Exception {
    assumeTrue(
        TiedProcess.command("TERM", List.of()).contains("setpriv"), "needs util-linux's setpriv");
    LauncherProcess launcher = launch(Map.of());
    launcher.readUntil("its password:");
    List<ProcessHandle> programs = new ArrayList<>();
    for (String name : PROGRAMS) {
      programs.add(launcher.program(name));
    }
    Path note = root.resolve("var/postgres/data/postmaster.pid");
    long postgres = Long.parseLong(Files.readAllLines(note).getFirst());
    programs.add(ProcessHandle.of(postgres).orElseThrow());
    launcher.process().destroyForcibly();
    for (ProcessHandle program : programs) {
      program.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void aTakenPortIsALineThatNamesThePropertyToChange() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      LauncherProcess launcher = launch(Map.of("KALTURA_SIMULATOR_PORT", port));
      assertThat(launcher.readToEnd()).isEqualTo(1);
      assertThat(launcher.output())
          .containsExactly(
              ("Port %s (kaltura-simulator) is taken: stop what uses it, or set"
                      + " kaltura-simulator.port (environment: KALTURA_SIMULATOR_PORT).")
                  .formatted(port));
    }
  }

  @Test
  void theTakenPortOfTheDatabaseIsNamedToo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      LauncherProcess launcher = launch(Map.of("POSTGRES_PORT", port));
      assertThat(launcher.readToEnd()).isEqualTo(1);
      assertThat(launcher.said()).contains("set postgres.port (environment: POSTGRES_PORT)");
    }
  }

  @Test
  void theFileInTheProjectsFolderIsReadBelowTheEnvironment() throws Exception {
    Files.writeString(
        root.resolve("kaltura-discord.properties"),
        "kaltura.partner-id=42\nserver.port=nonsense\n");
    LauncherProcess launcher = launch(Map.of());
    assertThat(launcher.readToEnd()).isEqualTo(1);
    assertThat(launcher.said())
        .contains("Kaltura also needs kaltura.kaf.base-url (environment: KALTURA_KAF_BASE_URL)")
        .doesNotContain("server.port");
  }

  private LauncherProcess launch(Map<String, String> settings) throws IOException {
    Map<String, String> all = new TreeMap<>(ports);
    all.putAll(settings);
    LauncherProcess launcher = LauncherProcess.start(root, all);
    launched.add(launcher);
    return launcher;
  }
}
