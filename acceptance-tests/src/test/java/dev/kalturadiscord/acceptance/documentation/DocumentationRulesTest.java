package dev.kalturadiscord.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links lead somewhere, names are those of things, and code is code: on every page. */
class DocumentationRulesTest {

  private static final Path ROOT =
      Path.of(System.getProperty("root.directory", "..")).toAbsolutePath().normalize();
  private static final List<Page> PAGES = Page.all(ROOT);

  @Test
  void linksLeadSomewhere() {
    Links links = new Links(ROOT, PAGES);
    assertThat(PAGES.stream().flatMap(page -> links.complaints(page).stream())).isEmpty();
  }

  @Test
  void blocksOfCodeAreInTheLanguageTheyNameAndNameWhatIsThere() {
    Names names = new Names(ROOT);
    List<String> complaints = new ArrayList<>();
    for (Page page : PAGES) {
      complaints.addAll(names.complaints(page));
      for (Block block : page.blocks()) {
        Syntax.complaint(block).ifPresent(complaints::add);
        if (block.isShell()) {
          complaints.addAll(names.complaints(block));
          ShellSession.misspelt(block).ifPresent(complaints::add);
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void javaCompiles() {
    assertThat(PAGES.stream().flatMap(page -> JavaBlocks.complaints(page).stream())).isEmpty();
  }

  @Test
  void aThirdOfTheCommandsIsRunAtLeast() {
    List<Block> shell =
        PAGES.stream().flatMap(page -> page.blocks().stream()).filter(Block::isShell).toList();
    long run = shell.stream().filter(block -> block.notRun().isEmpty()).count();
    assertThat(run * 3).isGreaterThanOrEqualTo(shell.size());
  }
}
