package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever reads the log can do nothing with it. */
@ExtendWith(Stack.class)
@Order(Integer.MAX_VALUE) // last: it then sees the logs of all other tests
class SecretsTest {
  /** What secrets of each kind look like, whoever made them. */
  private static final Map<String, String> SECRETS =
      Map.of(
          "an access token", "eyJ[\\w-]{10,}",
          "a refresh token", "kdr_[\\w-]{20,}",
          "a client secret", "kds_[\\w-]{20,}",
          "a Kaltura session", "djJ8[\\w-]{10,}",
          "a join or watch link", "/[jw]/[\\w-]{20,}",
          "a credential", "(?i)basic [\\w+/]{20,}",
          "a code, verifier or secret of OAuth",
              "(?i)(code|code_verifier|client_secret|state|login)=[\\w-]{20,}");

  private final RunningStack stack;

  SecretsTest(RunningStack stack) {
    this.stack = stack;
  }

  @Test
  void nothingSecretIsEverLogged() {
    Discord discord = stack.discord();
    Discord.Started meeting = discord.start(MIA, CAMPUS, "Logged discreetly");
    URI link = discord.join(LIN_WEI, CAMPUS, meeting.meetingId()).link();
    assertThat(Web.get(link).status()).isEqualTo(302);
    assertThat(Web.get(link).status()).isEqualTo(410);
    // What goes wrong is told at greater length.
    stack.kaltura().nextRoom("http503");
    Message unused = discord.start(MIA, CAMPUS, Map.of("type", "meeting", "title", "Gone wrong"));
    stack.kaltura().recover();

    String token = stack.rest().token(LIN_WEI, CAMPUS);
    URI watch =
        URI.create(
            stack
                .rest()
                .send("POST", token, "/videos/1_vid00001/watch", Map.of())
                .json(200)
                .path("url")
                .asText());
    assertThat(Web.get(watch).location()).contains("ks=djJ8");

    String ticket = link.getPath().substring("/j/".length());
    assertThat(ticket).hasSizeGreaterThan(20);
    assertThat(stack.launcher().output())
        .contains("kaltura-start")
        .as("what went over the wire to Kaltura")
        .contains("create-room > POST", "\"ks\":\"***\"")
        .doesNotContain(ticket)
        .doesNotContain(stack.secret("simulated-bot-token"))
        .doesNotContain(stack.secret("simulated-discord-client-secret"))
        .doesNotContain(stack.botClientSecret())
        .doesNotContain(stack.secret("simulated-kaltura-admin-secret"))
        .doesNotContain(stack.databasePassword())
        .as("a Kaltura session")
        .doesNotContain("djJ8")
        .as("any join link")
        .doesNotContainPattern("/[jw]/[\\w-]{20}")
        .as("an access token")
        .doesNotContain("eyJ");
  }

  @Test
  void noLogOfTheWholeRunHoldsASecret() throws IOException {
    Discord.Started meeting = stack.discord().start(MIA, CAMPUS, "Before a login");
    assertThat(meeting.meetingId()).isNotEmpty();
    DiscordLogin login = new DiscordLogin(stack.ports().serverUrl());
    DiscordLogin.Tokens first = login.logIn(MIA, CAMPUS);
    assertThat(login.refresh(first.refresh()).status()).isEqualTo(200);
    assertThat(login.refresh(first.refresh()).status()).isEqualTo(400);
    assertThat(login.statusWith(first.access() + "x")).isEqualTo(401);

    int searched = 0;
    try (Stream<Path> logs = Files.list(Program.LOGS)) {
      for (Path log : logs.toList()) {
        String text = Files.readString(log);
        searched++;
        SECRETS.forEach(
            (what, pattern) ->
                assertThat(text).as(what + " in " + log).doesNotContainPattern(pattern));
        assertThat(text)
            .as("a secret of the stack in " + log)
            .doesNotContain(stack.botClientSecret())
            .doesNotContain(stack.secret("simulated-bot-token"))
            .doesNotContain(stack.secret("simulated-discord-client-secret"))
            .doesNotContain(stack.secret("simulated-kaltura-admin-secret"))
            .doesNotContain(stack.databasePassword());
      }
    }
    assertThat(searched).isPositive();
  }
}
