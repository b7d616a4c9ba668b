package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.client.model.Client;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed by mistake opens nothing. */
final class SecretsTest {

  private static final String SECRET = "s3cret";

  @Test
  void nothingPrintsASecret() {
    assertThat(
            List.of(
                new ClientCredential("bot", SECRET),
                new AccessToken(SECRET, 600, List.of(), "1", null, SECRET, 1),
                LoginTokens.of(SECRET),
                new LoginTokens(SECRET, SECRET, Instant.EPOCH),
                new RegisteredClient(new Client().id("cli_1"), SECRET),
                new JoinLink(
                    URI.create("http://a.example/j/" + SECRET),
                    OffsetDateTime.MIN,
                    JoinLink.RoomRole.HOST),
                new WatchLink(URI.create("http://a.example/w/" + SECRET), OffsetDateTime.MIN),
                KalturaDiscordClient.builder()
                    .serverBaseUrl(URI.create("http://a.example"))
                    .clientCredential("bot", SECRET)
                    .build()))
        .extracting(Object::toString)
        .noneMatch(printed -> printed.contains(SECRET));
  }

  @Test
  void anAnswerThatCannotBeReadIsNotQuoted() throws IOException {
    try (ScriptedServer server = new ScriptedServer()) {
      server.answers(201, "{\"secret\":[{\"" + SECRET + "\":1}],\"client\":{}}");
      Clients clients =
          KalturaDiscordClient.builder()
              .serverBaseUrl(server.url())
              .clientCredential("manager", "x")
              .retryFor(Duration.ofSeconds(20))
              .build()
              .asItself()
              .clients();

      ConnectionException failure =
          catchThrowableOfType(
              ConnectionException.class, () -> clients.rotateSecret("cli_1", Duration.ZERO));

      assertThat(failure).hasMessageContaining("secret").hasNoCause();
      assertThat(failure.getMessage()).doesNotContain(SECRET);
      assertThat(failure.isNeverSent()).isFalse();
      assertThat(server.asked()).hasSize(1);
    }
  }
}
