package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.bot.command.CommandCatalogue;
import dev.kalturadiscord.bot.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The API tells which commands belong to its release: it has to be these. */
class CommandsVersionTest {

  private static final Path CONTRACT = Path.of("..", "api-spec", "openapi.yaml");
  private static final Pattern VERSION =
      Pattern.compile("(?m)^  x-commands-version: (\\d+\\.\\d+\\.\\d+)\\+([0-9a-f]{12})$");

  /** A translation that only tests have. */
  private static final String OF_TESTS = "cs";

  @Test
  void theContractNamesTheCommandsThatThisBotRegisters() throws IOException {
    Matcher named = VERSION.matcher(Files.readString(CONTRACT));
    assertThat(named.find()).as("x-commands-version in " + CONTRACT).isTrue();

    CommandCatalogue shipped = new CommandCatalogue("any", shipped());

    assertThat(named.group(2))
        .as(
            "The commands have changed. Raise x-commands-version in api-spec/openapi.yaml above %s"
                + " (what people can enter is gone: major; something new: minor; only words: patch),"
                + " followed by +%s",
            named.group(1), shipped.hash())
        .isEqualTo(shipped.hash());
  }

  private static List<ObjectNode> shipped() {
    List<ObjectNode> definitions =
        CommandCatalogue.of("any", new Texts(), Features.all(Clock.systemUTC())::definitions)
            .definitions();
    definitions.forEach(CommandsVersionTest::leaveTestsTranslationOut);
    return definitions;
  }

  private static void leaveTestsTranslationOut(JsonNode node) {
    for (String texts : List.of("name_localizations", "description_localizations")) {
      if (node.path(texts) instanceof ObjectNode translations) {
        translations.remove(OF_TESTS);
      }
    }
    node.forEach(CommandsVersionTest::leaveTestsTranslationOut);
  }
}
