package dev.kalturadiscord.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong on a page is found. */
class CheckerTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "other.md, ",
    "other.md#a-heading-with-code, ",
    "other.md#twice-1, ",
    "#here, ",
    "https://example.org/x, ",
    "http://localhost:8080/docs/, ",
    "nothing.md, does not exist",
    "picture.png, does not exist",
    "other.md#nothing, there is no such heading",
    "#nothing, there is no such heading",
    "../../up.md, leads out of the project",
    "/other.md, leads out of the project",
    "a/target/x.html, exists only after a build",
    "http://example.org, neither https nor on this machine",
    "https:no-host, neither https nor on this machine",
  })
  void linksThatLeadNowhereAreFound(String target, String complaint) throws Exception {
    Files.createDirectories(root.resolve("a/target"));
    Files.writeString(root.resolve("a/target/x.html"), "built");
    Page other = Page.of("other.md", "# A heading, with `code`\n\n## Twice\n\n## Twice\n");
    Page page = Page.of("page.md", "# Here\n\n![text](%s)\n".formatted(target));

    List<String> complaints = new Links(root, List.of(page, other)).complaints(page);

    if (complaint == null) {
      assertThat(complaints).isEmpty();
    } else {
      assertThat(complaints).singleElement().asString().contains(target, complaint);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    indented\n",
        "```\nwithout a language\n```\n",
        "```cobol\nDISPLAY\n```\n",
        "```json\n{\"a\": }\n```\n",
        "```json\n{} {}\n```\n",
        "```json\n```\n",
        "```yaml\na: [1\n```\n",
        "```properties\na word\n```\n",
        "```xml\n<a></b>\n```\n",
      })
  void codeThatIsNotInItsLanguageIsFound(String text) {
    assertThat(Syntax.complaint(block(text))).get().asString().startsWith("page.md:1: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n{\"a\": 1}\n```\n",
        "```yaml\na: [1]\n```\n",
        "```properties\n# a\na=1\n```\n",
        "```xml\n<a/><b/>\n```\n",
        "```text\nwhatever\n```\n",
      })
  void codeThatIsInItsLanguageIsFine(String text) {
    assertThat(Syntax.complaint(block(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "./mvnw -Dtest=SomeTest package |",
        "./mvnw '-Dtest=SomeTest,Some*' package |",
        "./mvnw -pl module -am package |",
        "bin/admin keys list |",
        "server/target/app/bin/admin keys list |",
        "cat var/file /etc/file https://example.org/a/b |",
        "./mvnw -Dtest=OtherTest package | no test is called OtherTest",
        "./mvnw '-Dtest=SomeTest,Other*' package | no test is called Other*",
        "./mvnw -pl nothing package | there is no module nothing",
        "./nothing | there is no file ./nothing",
        "bin/nothing | there is no file bin/nothing",
        "server/target/app/bin/nothing | there is no file server/target/app/bin/nothing",
        "cat server/nothing | there is no file server/nothing",
      })
  void namesOfNothingAreFound(String command, String complaint) throws Exception {
    for (String file :
        List.of(
            "mvnw",
            "module/pom.xml",
            "module/src/test/java/SomeTest.java",
            "server/src/main/bin/admin")) {
      Files.createDirectories(Objects.requireNonNull(root.resolve(file).getParent()));
      Files.writeString(root.resolve(file), "void isSo() {}");
    }

    List<String> complaints = new Names(root).complaints(block("```sh\n" + command + "\n```\n"));

    if (complaint == null) {
      assertThat(complaints).isEmpty();
    } else {
      assertThat(complaints).containsExactly("page.md:1: " + complaint);
    }
    assertThat(new Names(root).complaints(Page.of("a.md", "`SomeTest`, `SomeTest.isSo`")))
        .isEmpty();
    assertThat(new Names(root).complaints(Page.of("a.md", "`SomeTest.no`, `OtherTest`")))
        .hasSize(2);
  }

  @Test
  void javaThatDoesNotCompileIsFound() {
    String good = "```java\nvar text = List.of(\"a\");\n```\n\n```java\ntext.size();\n```\n";
    assertThat(JavaBlocks.complaints(Page.of("page.md", good))).isEmpty();
    assertThat(JavaBlocks.complaints(Page.of("page.md", good.replace("size", "length"))))
        .isNotEmpty();
    assertThat(JavaBlocks.complaints(Page.of("page.md", "```java\nclass A { int a() {} }\n```\n")))
        .isNotEmpty();
    assertThat(JavaBlocks.complaints(Page.of("page.md", "```java\nclass A {}\n```\n"))).isEmpty();
    String given = "<!-- given: String secret -->\n```java\nsecret.length();\n```\n";
    assertThat(JavaBlocks.complaints(Page.of("page.md", given))).isEmpty();
  }

  @Test
  void commandsThatCannotBeUnderstoodAreFound() {
    assertThat(ShellSession.misspelt(block("```sh\nif true\n```\n"))).isPresent();
    assertThat(ShellSession.misspelt(block("```sh\ntrue\n```\n"))).isEmpty();
  }

  @Test
  void aCommandThatFailsEndsTheSession() {
    assertThat(run("```sh\na=1\n```\n\n```console\n$ test $a = 1\nanswer\n```\n")).isTrue();
    assertThat(run("```sh\nfalse\n```\n")).isFalse();
    assertThat(run("```sh\nfalse | true\n```\n")).isFalse();
    assertThat(run("```sh\necho $nothing\n```\n")).isFalse();
    assertThat(run("```sh\nfalse\ntrue\n```\n")).isFalse();
  }

  @Test
  void whatShowsARefusalHasToBeRefused() {
    String text = "<!-- answers: 412 -->\n```sh\necho '{\"status\":%s}'; %s\n```\n";
    assertThat(run(text.formatted("412", "false"))).isTrue();
    assertThat(run(text.formatted("412", "true"))).isFalse();
    assertThat(run(text.formatted("409", "false"))).isFalse();
  }

  @Test
  void whatIsNotRunSaysWhy() {
    assertThat(block("<!-- not run: it takes long -->\n```sh\ntrue\n```\n").notRun())
        .contains("it takes long");
    assertThat(block("<!-- not run: -->\n```sh\ntrue\n```\n").notRun()).isEmpty();
    assertThat(block("```sh\ntrue\n```\n").notRun()).isEmpty();
  }

  private boolean run(String text) {
    assumeTrue(ShellSession.isPossible(), "bash and curl are needed to run commands");
    ShellSession session =
        new ShellSession(
            root,
            root.resolve("output.log"),
            Map.of("PATH", String.valueOf(System.getenv("PATH"))),
            UnaryOperator.identity());
    return session.run(new ArrayList<>(Page.of("page.md", text).blocks())).isEmpty();
  }

  private static Block block(String text) {
    return Page.of("page.md", text).blocks().getFirst();
  }
}
