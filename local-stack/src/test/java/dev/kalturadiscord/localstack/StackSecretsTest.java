package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSecretsTest {
  @TempDir Path temporary;

  @Test
  void secretsAreMadeOnceAndDiffer() throws IOException {
    StackSecrets first = StackSecrets.in(temporary.resolve("secrets"));
    assertThat(StackSecrets.in(temporary.resolve("secrets"))).isEqualTo(first);
    assertThat(
            Set.of(
                first.simulatedBotToken(),
                first.simulatedDiscordClientSecret(),
                first.simulatedAdminSecret()))
        .hasSize(3)
        .allSatisfy(secret -> assertThat(secret.value()).hasSize(43));
  }

  @Test
  void onlyTheOwnerGetsAtThem() throws IOException {
    Path folder = temporary.resolve("secrets");
    StackSecrets secrets = StackSecrets.in(folder);
    assertThat(permissions(folder)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(3).allSatisfy(f -> assertThat(permissions(f)).isEqualTo("rw-------"));
    }
    assertThat(secrets.toString()).doesNotContain(secrets.simulatedBotToken().value());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
