package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every request of the bot is one that Discord would take. {@link Stack} looks again after each
 * class, so that all other tests count too.
 */
@ExtendWith(Stack.class)
class DiscordRulesTest {
  private static final String LONGEST = "x".repeat(4000);

  private final RunningStack stack;
  private final Discord discord;

  DiscordRulesTest(RunningStack stack) {
    this.stack = stack;
    discord = stack.discord();
  }

  @Test
  void theBotKeepsToDiscordsRulesAtTheirLimits(TestReporter reporter) {
    if (stack.launcher().output().contains("not checked against Discord's description")) {
      reporter.publishEntry(
          "Discord's own description is not there: only the simulator's own rules were checked");
    }
    String title = "*".repeat(256);
    Discord.Started meeting =
        Discord.started(
            discord.start(
                MIA, CAMPUS, Map.of("type", "webinar", "title", title, "description", LONGEST)));
    for (int i = 0; i < 6; i++) {
      Discord.Started unused = discord.start(MIA, CAMPUS, "One of many, number " + i);
    }
    Message list = discord.list(MIA, CAMPUS);
    assertThat(list.buttonLabels()).contains("Next");
    Message shared = discord.share(MIA, CAMPUS, meeting);
    assertThat(shared.isEphemeral()).isFalse();
    Message joined = discord.join(MIA, CAMPUS, meeting.meetingId());
    assertThat(joined.buttonLabels()).containsExactly("Join Now");
    Message ended = discord.end(MIA, CAMPUS, meeting.meetingId());
    assertThat(ended.field("Ended by")).isEqualTo("Mia Chen");

    JsonNode exchanges = discord.exchanges();
    assertThat(exchanges).hasSizeGreaterThan(10);
    assertThat(discord.violations()).isEmpty();
  }
}
