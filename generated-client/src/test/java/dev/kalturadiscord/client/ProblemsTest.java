package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.client.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ProblemsTest {

  private static final Path SCHEMA =
      Path.of(System.getProperty("root.directory", ".."), "api-spec/schemas/Problem.yaml");

  @Test
  void eachCodeOfTheContractHasATypeAndEachTypeACode() throws IOException {
    Set<String> inContract = codesOfTheContract();

    assertThat(inContract).hasSizeGreaterThan(30);
    assertThat(new TreeSet<>(ProblemTypes.BY_CODE.keySet())).isEqualTo(inContract);
    Set<String> types =
        Arrays.stream(Problems.class.getDeclaredClasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(types)
        .isEqualTo(inContract.stream().map(ProblemsTest::typeName).collect(Collectors.toSet()));
  }

  @Test
  void aCodeBecomesTheTypeOfItsName() {
    ProblemTypes.BY_CODE
        .keySet()
        .forEach(
            code ->
                assertThat(problem(400, code).getClass().getSimpleName())
                    .isEqualTo(typeName(code)));
  }

  @Test
  void problemsCanBeCaughtByName() {
    assertThatThrownBy(
            () -> {
              throw problem(410, "meeting_ended");
            })
        .isInstanceOf(Problems.MeetingEndedException.class);
  }

  @Test
  void whatIsMoreSpecialIsAlsoWhatIsGeneral() {
    assertThat(problem(403, "commands_disabled")).isInstanceOf(Problems.ForbiddenException.class);
    assertThat(problem(409, "channel_busy")).isInstanceOf(Problems.ConflictException.class);
    assertThat(problem(503, "kaltura_unavailable"))
        .isInstanceOf(Problems.UnavailableException.class);
  }

  @Test
  void aCodeOfALaterServerHasTheTypeOfItsStatus() {
    ProblemException unheardOf = problem(403, "no_such_code_yet");

    assertThat(unheardOf).isExactlyInstanceOf(Problems.ForbiddenException.class);
    assertThat(unheardOf.code()).isEqualTo("no_such_code_yet");
  }

  @Test
  void aCodeOfALaterServerIsAPlainProblemWhereTheStatusSaysNothing() {
    assertThat(problem(422, "no_such_code_yet")).isExactlyInstanceOf(ProblemException.class);
    assertThat(problem(418, "no_such_code_yet")).isExactlyInstanceOf(ProblemException.class);
  }

  private static Set<String> codesOfTheContract() throws IOException {
    String schema = Files.readString(SCHEMA);
    int from = schema.indexOf("Known: ");
    String known = schema.substring(from, schema.indexOf("More may come", from));
    return Pattern.compile("`([a-z_]+)`")
        .matcher(known)
        .results()
        .map((MatchResult code) -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String typeName(String code) {
    return Arrays.stream(code.split("_", -1))
        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining("", "", "Exception"));
  }

  private static ProblemException problem(int status, String code) {
    return ProblemTypes.exception(
        new Refusal(new Problem().status(status).code(code).title("t").requestId("r"), null));
  }
}
