package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever reads the log can do nothing with it. */
@ExtendWith(Stack.class)
class SecretsTest {
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
    Message unused =
        discord.use(MIA, CAMPUS, "kaltura-start", Map.of("type", "meeting", "title", "Gone wrong"));
    stack.kaltura().recover();

    String ticket = link.getPath().substring("/j/".length());
    assertThat(ticket).hasSizeGreaterThan(20);
    assertThat(stack.launcher().output())
        .contains("kaltura-start")
        .doesNotContain(ticket)
        .doesNotContain(stack.secret("simulated-bot-token"))
        .doesNotContain(stack.secret("simulated-discord-client-secret"))
        .doesNotContain(stack.botClientSecret())
        .doesNotContain(stack.secret("simulated-kaltura-admin-secret"))
        .doesNotContain(stack.databasePassword())
        .as("a Kaltura session")
        .doesNotContain("djJ8")
        .as("any join link")
        .doesNotContainPattern("/j/[\\w-]{20}")
        .as("an access token")
        .doesNotContain("eyJ");
  }
}
