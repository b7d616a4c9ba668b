package dev.kalturadiscord.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What systemd is told fits what the build lays out and what the guide says. */
class SystemdUnitsTest {

  private static final Path ROOT =
      Path.of(System.getProperty("root.directory", "..")).toAbsolutePath().normalize();

  @ParameterizedTest
  @CsvSource({
    "kaltura-discord-migrations, db-migrations",
    "kaltura-discord-server, server",
    "kaltura-discord-bot, discord-bot",
  })
  void eachRunsItsProgramAsAUserThatMayDoNothingElse(String unit, String module)
      throws IOException {
    List<String> lines =
        Files.readAllLines(ROOT.resolve("deploy/systemd").resolve(unit + ".service")).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .toList();
    Map<String, List<String>> settings =
        lines.stream()
            .map(line -> line.split("=", 2))
            .collect(
                Collectors.groupingBy(
                    part -> part[0], Collectors.mapping(part -> part[1], Collectors.toList())));

    assertThat(settings)
        .containsEntry("ExecStart", List.of("/opt/kaltura-discord/" + module + "/bin/start"))
        .containsEntry("User", List.of("kaltura-discord"))
        .containsEntry("NoNewPrivileges", List.of("yes"))
        .containsEntry("ProtectSystem", List.of("strict"))
        .containsEntry("CapabilityBoundingSet", List.of(""))
        .containsEntry("UMask", List.of("0077"))
        .doesNotContainKey("MemoryDenyWriteExecute");
    String guide = Files.readString(ROOT.resolve("docs/deployment.md"));
    assertThat(settings).containsKey("EnvironmentFile");
    for (String file : settings.getOrDefault("EnvironmentFile", List.of())) {
      assertThat(guide).contains("install -m 0600 /dev/null " + file);
    }
    assertThat(ROOT.resolve(module).resolve("target/app/bin/start")).isExecutable();
  }
}
