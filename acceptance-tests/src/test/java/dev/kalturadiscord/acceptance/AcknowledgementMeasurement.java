package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long Discord waits for the acknowledgement of 200 slash commands that come at once, of which
 * it would wait 3 s. The time is the simulator's, from handing an interaction to the gateway to the
 * bot's request, so it holds what the simulator needs itself. Asserts nothing and is not part of
 * the test run:
 *
 * <pre>./mvnw -pl acceptance-tests -am package -Dtest=AcknowledgementMeasurement
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class AcknowledgementMeasurement {
  private static final int AT_ONCE = 200;

  /**
   * The compilers of the four programs, which share the processors with them, need that long: after
   * 60 bursts they still took more of the processors than everything else.
   */
  private static final int WARMING_BURSTS = 100;

  private static final int BURSTS = 20;
  private static final Duration SLOW = Duration.ofSeconds(5);

  @Test
  void ofManyCommandsAtOnce(@TempDir Path data) throws IOException {
    // Checking each request against Discord's description would take longer than the bot does.
    Path nothing =
        Files.writeString(
            data.resolve("nothing.json"), "{\"paths\":{},\"components\":{\"schemas\":{}}}");
    Map<String, String> settings =
        Map.of(
            "DISCORD_SIMULATOR_DESCRIPTION", nothing.toString(),
            "RATE_LIMIT_MEMBER", "off",
            "RATE_LIMIT_CLIENT", "off",
            // The simulator remembers every interaction, for which its usual memory is too small.
            "JAVA_OPTS", "-XX:+UseSerialGC -Xmx1g");
    try (Parts parts = new Parts(data, settings)) {
      parts.revive();
      print("one at a time", bursts(parts, "kaltura-list", Map.of(), 1, 50));
      print("cold", bursts(parts, "kaltura-list", Map.of(), AT_ONCE, 1));
      List<Long> unused = bursts(parts, "kaltura-list", Map.of(), AT_ONCE, WARMING_BURSTS);
      print("/kaltura-list", bursts(parts, "kaltura-list", Map.of(), AT_ONCE, BURSTS));
      print("one at a time", bursts(parts, "kaltura-list", Map.of(), 1, 50));
      parts.kaltura().always("latency", SLOW);
      Map<String, String> wish = Map.of("type", "meeting", "title", "Asked for at once");
      print(
          "/kaltura-start, Kaltura takes 5 s for each answer",
          bursts(parts, "kaltura-start", wish, AT_ONCE, 1));
      parts.kaltura().recover();
    }
  }

  /** The milliseconds of each acknowledgement; a burst ends before the next begins. */
  private static List<Long> bursts(
      Parts parts, String command, Map<String, String> options, int size, int number) {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      List<String> interactions = parts.discord().burst(MIA, CAMPUS, command, options, size);
      for (String interaction : interactions) {
        JsonNode outcome = parts.discord().outcome(interaction);
        millis.add(outcome.path("ackMillis").asLong(Long.MAX_VALUE));
      }
    }
    return millis.stream().sorted().toList();
  }

  private static void print(String what, List<Long> sorted) {
    System.out.printf(
        "%s: %d acknowledgements, p50 %d ms, p99 %d ms, longest %d ms%n",
        what, sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * (sorted.size() - 1)));
  }
}
