package dev.kalturadiscord.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kalturadiscord.acceptance.documentation.Block;
import dev.kalturadiscord.acceptance.documentation.Links;
import dev.kalturadiscord.acceptance.documentation.Page;
import dev.kalturadiscord.acceptance.documentation.ShellSession;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever types what the documentation says gets what it says. */
@ExtendWith(Stack.class)
class DocumentationTest {

  private final RunningStack stack;

  DocumentationTest(RunningStack stack) {
    this.stack = stack;
  }

  static Stream<Page> pages() {
    return Page.all(Program.root()).stream();
  }

  static Stream<Page> pagesWithCommands() {
    return pages().filter(page -> !commands(page).isEmpty());
  }

  static Stream<Page> pagesWithLocalLinks() {
    return pages().filter(page -> !Links.local(page).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pagesWithCommands")
  void commandsDoWhatTheyAreThereFor(Page page) {
    assumeTrue(ShellSession.isPossible(), "bash and curl are needed to run commands");
    assertThat(session(page).run(commands(page))).as(page.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pagesWithLocalLinks")
  void addressesOfThisMachineAnswer(Page page) {
    for (URI address : Links.local(page)) {
      assertThat(Web.get(URI.create(here(address.toString()))).status())
          .as("%s: %s", page.name(), address)
          .isLessThan(400);
    }
  }

  private static List<Block> commands(Page page) {
    return page.blocks().stream()
        .filter(block -> block.isShell() && block.notRun().isEmpty())
        .toList();
  }

  /** Of the environment only what finds programs: no setting of whoever runs the tests. */
  private ShellSession session(Page page) {
    Map<String, String> environment = new TreeMap<>();
    for (String name : List.of("PATH", "JAVA_HOME", "LANG")) {
      String value = System.getenv(name);
      if (value != null) {
        environment.put(name, value);
      }
    }
    environment.put("HOME", stack.data().toString());
    environment.put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    Path output = Path.of("target/documentation", page.name().replace('/', '-') + ".log");
    return new ShellSession(Program.root(), output, environment, this::here);
  }

  /** The ports and the folder of {@code ./run} become those of the running stack. */
  private String here(String text) {
    Ports ports = stack.ports();
    return text.replace("localhost:8080", "localhost:" + ports.server())
        .replace("localhost:8090", "localhost:" + ports.discord())
        .replace("localhost:8091", "localhost:" + ports.kaltura())
        .replace("localhost:8092", "localhost:" + ports.bot())
        .replace("localhost:8094", "localhost:" + ports.postgres())
        .replaceAll("(?<![\\w./-])var/", stack.data() + "/");
  }
}
