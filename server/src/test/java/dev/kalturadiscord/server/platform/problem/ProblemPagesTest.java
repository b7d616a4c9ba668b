package dev.kalturadiscord.server.platform.problem;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class ProblemPagesTest {

  private final Api api;

  ProblemPagesTest(Api api) {
    this.api = api;
  }

  @Test
  void everyCodeIsExplainedAndNothingElse() throws IOException {
    List<String> sections =
        Pattern.compile("(?m)^## (.*)$")
            .matcher(Files.readString(Path.of("..", "docs", "problems.md")))
            .results()
            .map(heading -> heading.group(1))
            .toList();

    assertThat(sections)
        .containsExactlyElementsOf(
            Stream.of(ProblemCode.values()).map(code -> "`" + code.code() + "`").toList());
  }

  @ParameterizedTest
  @EnumSource
  void thePageOfACodeSaysWhatItMeansAndWhetherToRepeat(ProblemCode code) {
    Api.Answer page = get("/problems/" + code.code());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.response().body())
        .contains("<title>" + code.code() + " ", "<h1><code>" + code.code() + "</code></h1>")
        .contains("<strong>Repeat:</strong> ", "<html lang=\"en\">", "<main>")
        .doesNotContain("## ", "${");
  }

  @Test
  void theTypeOfARealProblemLeadsToItsPage() {
    Api.Answer problem = api.call("GET", "/api/v1/meetings").send();
    assertProblem(problem, 401, "unauthorized");

    Api.Answer page = get(problem.text("type"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body()).contains("<h1><code>unauthorized</code></h1>");
  }

  @Test
  void theListLeadsToAllOfThem() {
    Api.Answer list = get("/problems");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.response().body())
        .contains("<h1>Problems</h1>")
        .contains(
            Stream.of(ProblemCode.values())
                .map(code -> "<a href=\"/problems/" + code.code() + "\">")
                .toList());
  }

  @Test
  void aPageRunsAndLoadsNothing() {
    Api.Answer page = get("/problems/not_found");

    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'unsafe-inline';")
        .contains("form-action 'none'", "frame-ancestors 'none'")
        .doesNotContain("script");
    assertThat(page.response().body()).doesNotContain("<script", "src=");
    assertThat(page.header("X-Request-Id")).isNotBlank();
  }

  @Test
  void itIsForPeopleWhateverTheProgramThatFollowsTheTypeAccepts() {
    assertThat(
            api.call("GET", "/problems/conflict")
                .header("Accept", "application/problem+json")
                .sendOutsideContract()
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "NOT_FOUND", "not_found%00", "..%2Fdocs", "<script>"})
  void aCodeThatThereIsNotIsNotFound(String code) {
    assertProblem(
        get("/problems/" + code.replace("<", "%3C").replace(">", "%3E")), 404, "not_found");
  }

  private Api.Answer get(String path) {
    return api.call("GET", path).sendOutsideContract();
  }
}
