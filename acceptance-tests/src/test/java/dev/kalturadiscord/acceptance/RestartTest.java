package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.LIN_WEI;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was there before a stop is there after the next start. */
class RestartTest {

  @Test
  void meetingsOutliveTheStack(@TempDir Path data) {
    Discord.Started meeting;
    try (RunningStack stack = RunningStack.start("restart-before", data)) {
      meeting = stack.discord().start(MIA, CAMPUS, "Outlives everything");
    }

    try (RunningStack stack = RunningStack.start("restart-after", data)) {
      assertThat(
              stack.discord().list(LIN_WEI, CAMPUS).item(meeting.meetingId()).path("name").asText())
          .contains("Outlives everything");
    }
  }
}
