package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramEnvironmentTest {
  @Test
  void theEnvironmentBeatsTheFileAndThePlanBeatsBoth() {
    ProgramEnvironment environment =
        ProgramEnvironment.of(
            Map.of("A_A", "environment", "SERVER_PORT", "1"),
            Map.of("a.a", new Secret("file"), "b-b", new Secret("file")));
    assertThat(environment.with(Map.of("SERVER_PORT", new Secret("2"))))
        .isEqualTo(Map.of("A_A", "environment", "B_B", "file", "SERVER_PORT", "2"));
  }

  @Test
  void credentialsReachOnlyTheProgramTheyAreFor() {
    ProgramEnvironment environment =
        ProgramEnvironment.of(
            Map.of("DISCORD_BOT_TOKEN", "token", "DATABASE_PASSWORD", "password"),
            Map.of(
                "discord.client-secret", new Secret("secret"),
                "server.client-id", new Secret("id"),
                "server.client-secret", new Secret("secret"),
                "kaltura.admin-secret", new Secret("secret"),
                "kaltura.join-token.value", new Secret("value")));
    assertThat(environment.with(Map.of())).isEmpty();
    assertThat(environment.with(Map.of("DISCORD_BOT_TOKEN", new Secret("token"))))
        .isEqualTo(Map.of("DISCORD_BOT_TOKEN", "token"));
  }
}
