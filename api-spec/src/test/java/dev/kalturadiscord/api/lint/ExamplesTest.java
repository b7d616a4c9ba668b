package dev.kalturadiscord.api.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract shows is what it says, and examples together tell one story. */
final class ExamplesTest {

  private static final Contract SHIPPED = Contract.shipped();
  private static final ExampleCheck CHECK = new ExampleCheck(SHIPPED);
  private static final String GUILD = "2000000000000000001";

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsWhatItsSchemaSays(Example example) {
    assertThat(CHECK.problems(example)).isEmpty();
  }

  @Test
  void aFieldThatNoSchemaKnowsIsSeenAndSoIsAWrongTime() {
    JsonNode schema = SHIPPED.document().at("/components/schemas/Meeting");
    JsonNode good = schema.path("example");
    Contract changed =
        SHIPPED.changedBy(
            contract ->
                contract
                    .withObject("/components/schemas/Meeting/example")
                    .put("titel", "Weekly sync")
                    .put("startsAt", "tomorrow"));

    assertThat(CHECK.problems(new Example("as it is", good, schema))).isEmpty();
    assertThat(
            CHECK.problems(
                new Example(
                    "changed",
                    changed.document().at("/components/schemas/Meeting/example"),
                    schema)))
        .anyMatch(problem -> problem.startsWith("/titel: "))
        .anyMatch(problem -> problem.startsWith("/startsAt: "));
  }

  @Test
  void allHappensInOneGuild() {
    assertThat(
            examples()
                .flatMap(
                    example ->
                        Stream.of("guildId", "guild")
                            .flatMap(name -> example.value().findValues(name).stream()))
                .map(JsonNode::asText))
        .isNotEmpty()
        .containsOnly(GUILD);
  }

  @Test
  void noFileOfExamplesIsLeftUnused() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      Set<String> inTheFolder =
          files
              .map(file -> String.valueOf(file.getFileName()).replace(".yaml", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      List<String> shown =
          SHIPPED
              .document()
              .at("/components/examples")
              .propertyStream()
              .map(example -> example.getKey())
              .toList();

      assertThat(inTheFolder).containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  @Test
  void everyExampleSaysWhatItShows() {
    assertThat(SHIPPED.document().at("/components/examples"))
        .isNotEmpty()
        .allSatisfy(example -> assertThat(example.path("summary").asText()).isNotBlank());
  }

  static Stream<Example> examples() {
    return Example.in(SHIPPED).stream();
  }
}
