package dev.kalturadiscord.server.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The problem documents that the contract shows are those that the server writes. */
final class ProblemExamplesTest {

  @Test
  void eachHasACodeOfTheServerWithItsStatusAndTitle() throws IOException {
    List<JsonNode> problems = shown();

    assertThat(problems).hasSizeGreaterThan(20);
    assertThat(problems)
        .allSatisfy(
            problem -> {
              ProblemCode code =
                  ProblemCode.valueOf(problem.path("code").asText().toUpperCase(Locale.ROOT));
              assertThat(problem.path("status").asInt()).isEqualTo(code.status());
              assertThat(problem.path("title").asText()).isEqualTo(code.title());
              assertThat(problem.path("type").asText()).isEqualTo("/problems/" + code.code());
            });
  }

  private static List<JsonNode> shown() throws IOException {
    try (InputStream contract =
        ProblemExamplesTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new YAMLMapper()
          .readTree(contract)
          .at("/components/examples")
          .valueStream()
          .map(example -> example.path("value"))
          .filter(value -> value.path("type").asText().startsWith("/problems/"))
          .toList();
    }
  }
}
