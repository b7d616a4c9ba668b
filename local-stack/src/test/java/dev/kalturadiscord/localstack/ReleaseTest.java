package dev.kalturadiscord.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.localstack.ScratchProject.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The release command, in a repository of its own and without a build. */
class ReleaseTest {

  private static final String CHANGES =
      """
      # Changelog

      ## [Unreleased]

      ### Added

      - Something new.

      ## [0.0.9] - 2026-01-01

      - The beginning.

      [Unreleased]: https://example.org/compare/v0.0.9...HEAD
      [0.0.9]: https://example.org/releases/v0.0.9
      """;

  @TempDir private Path folder;
  private ScratchProject project;
  private String current;

  @BeforeEach
  void begin() throws Exception {
    project = ScratchProject.in(folder);
    current = project.version();
    project.write("CHANGELOG.md", CHANGES);
    project.write("api-spec/openapi.yaml", contract("0.3.0", "Things."));
    project.write("api-spec/baseline/openapi.yaml", contract("0.3.0", "Things."));
    project.commit("Change things");
    project.git("tag", "v0.0.9");
  }

  @Test
  void aReleaseIsACommitWithATagAndTheNextVersionOneMore() throws Exception {
    Outcome outcome = project.release("0.2.0");

    assertThat(outcome.said())
        .contains("Tests run with -B -ntp verify", "Released 0.2.0 and began 0.3.0-SNAPSHOT");
    assertThat(outcome.exitCode()).isZero();
    assertThat(project.git("log", "--format=%s").lines().limit(2))
        .containsExactly("Begin 0.3.0", "Release 0.2.0");
    assertThat(project.git("rev-parse", "v0.2.0^{commit}"))
        .isEqualTo(project.git("rev-parse", "HEAD~1"));
    assertThat(project.git("cat-file", "-t", "v0.2.0")).isEqualTo("tag");
    assertThat(project.git("status", "--porcelain")).isEmpty();
  }

  @Test
  void allPomsCarryTheVersionAndNothingElseDoes() throws Exception {
    String dependency = "<groupId>org.example</groupId>\n<artifactId>other</artifactId>\n";
    project.write("examples/pom.xml", dependency + version(current));
    project.commit("Use a library that happens to have our version");

    assertThat(project.release("0.2.0").exitCode()).isZero();

    List<String> poms = project.git("ls-files", "pom.xml", "*/pom.xml").lines().toList();
    assertThat(poms).hasSizeGreaterThan(8).contains("server/pom.xml", "examples/pom.xml");
    for (String pom : poms) {
      String released = project.git("show", "v0.2.0:" + pom);
      if (pom.startsWith("examples/")) {
        assertThat(released).contains(version(current));
      } else {
        assertThat(released).as(pom).contains(version("0.2.0")).doesNotContain("SNAPSHOT");
        assertThat(project.read(pom)).as(pom).contains(version("0.3.0-SNAPSHOT"));
      }
    }
    assertThat(project.git("show", "v0.2.0:pom.xml"))
        .containsPattern("<project.build.outputTimestamp>\\d{4}-\\d\\d-\\d\\dT00:00:00Z<");
  }

  @Test
  void theChangelogIsClosedAndBegunAnew() throws Exception {
    project.release("0.2.0");

    assertThat(project.read("CHANGELOG.md"))
        .containsPattern(
            "## \\[Unreleased]\n\n## \\[0\\.2\\.0] - [-0-9]{10}\n\n### Added\n\n- Something new\\.")
        .contains(
            """
            [Unreleased]: https://example.org/compare/v0.2.0...HEAD
            [0.2.0]: https://example.org/compare/v0.0.9...v0.2.0
            [0.0.9]: https://example.org/releases/v0.0.9
            """);
  }

  @Test
  void theContractBecomesWhatLaterOnesAreHeldAgainst() throws Exception {
    String newer = contract("0.3.1", "Things, and what is new.");
    project.write("api-spec/openapi.yaml", newer);
    project.commit("Add to the contract");

    assertThat(project.release("0.2.0").exitCode()).isZero();

    assertThat(project.read("api-spec/baseline/openapi.yaml")).isEqualTo(newer);
  }

  @Test
  void aSecondReleaseFollowsTheFirst() throws Exception {
    project.release("0.2.0");
    assertRefused(project.release("0.3.0"), "nothing under \"Unreleased\"");

    project.edit("CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\n- Something newer.\n");
    project.commit("Add something newer");

    assertThat(project.release("0.3.0").said()).contains("Released 0.3.0 and began 0.4.0-SNAPSHOT");
    assertThat(project.git("show", "v0.3.0:server/pom.xml")).contains(version("0.3.0"));
  }

  @Test
  void aDryRunSaysEverythingAndChangesNothing() throws Exception {
    String head = project.git("rev-parse", "HEAD");

    Outcome outcome = project.release("--dry-run", "0.2.0");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.said())
        .contains("Would set " + current + " to 0.2.0", "  server/pom.xml", "- Something new.")
        .contains("Would begin 0.3.0-SNAPSHOT")
        .doesNotContain("Tests run", "The beginning");
    assertThat(project.git("rev-parse", "HEAD")).isEqualTo(head);
    assertThat(project.git("status", "--porcelain")).isEmpty();
    assertThat(project.git("tag", "--list")).isEqualTo("v0.0.9");
  }

  @Test
  void whileSomethingIsNotCommittedThereIsNoRelease() throws Exception {
    project.write("notes.txt", "anything");

    assertRefused(project.release("0.2.0"), "not committed");
  }

  @Test
  void whenATestFailsThereIsNoRelease() throws Exception {
    project.testsEndWith(1);
    project.commit("Break something");

    assertRefused(project.release("0.2.0"), "the tests fail");
  }

  @Test
  void withoutAnythingNewThereIsNoRelease() throws Exception {
    project.edit("CHANGELOG.md", "- Something new.\n", "");
    project.commit("Have nothing to tell");

    assertRefused(project.release("0.2.0"), "nothing under \"Unreleased\"");
  }

  @Test
  void aChangedContractNeedsAVersionOfItsOwn() throws Exception {
    project.write("api-spec/openapi.yaml", contract("0.3.0", "Other things."));
    project.commit("Change the contract in silence");

    assertRefused(project.release("0.2.0"), "raise info.version");
  }

  @Test
  void otherCommandsAreNoChangeOfTheContract() throws Exception {
    project.edit("api-spec/openapi.yaml", "1.0.0+", "1.0.1+");
    project.commit("Change commands");

    assertThat(project.release("0.2.0").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.4.0", "1.0.0"})
  void whoBreaksSomethingSaysWhatThereIsToDo(String api) throws Exception {
    project.write("api-spec/openapi.yaml", contract(api, "Other things."));
    project.commit("Break the contract");

    assertRefused(project.release("0.2.0"), "### Migration");

    project.edit("CHANGELOG.md", "### Added\n", "### Migration\n\nCall it so.\n\n### Added\n");
    project.commit("Say what there is to do");

    assertThat(project.release("0.2.0").exitCode()).isZero();
  }

  @Test
  void aGreaterMajorVersionOfTheProductSaysSoToo() throws Exception {
    assertRefused(project.release("1.0.0"), "### Migration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.9", "0.0.8", "0.2", "v0.2.0", "0.2.0-SNAPSHOT", "0.02.0", "next"})
  void aVersionIsNewAndComplete(String version) throws Exception {
    assertThat(project.release(version).exitCode()).isEqualTo(1);
    assertThat(project.git("tag", "--list")).isEqualTo("v0.0.9");
  }

  @Test
  void thisProjectsOwnChangelogIsUnderstood(@TempDir Path other) throws Exception {
    ScratchProject asItIs = ScratchProject.in(other);

    Outcome outcome = asItIs.release("--dry-run", "99.0.0");

    // Right after a release there is nothing.
    assertThat(outcome.said())
        .containsPattern("Would set .* to 99\\.0\\.0|nothing under \"Unreleased\"");
  }

  private void assertRefused(Outcome outcome, String reason) throws Exception {
    assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(1);
    assertThat(outcome.said()).contains("No release: ", reason).doesNotContain("Released");
    assertThat(project.git("log", "-1", "--format=%s")).doesNotStartWith("Release 0.3");
  }

  private static String version(String version) {
    return "<version>" + version + "</version>";
  }

  private static String contract(String version, String description) {
    return """
        openapi: 3.0.3
        info:
          title: Things
          version: %s
          description: %s
          x-commands-version: 1.0.0+0123456789ab
        paths: {}
        """
        .formatted(version, description);
  }
}
