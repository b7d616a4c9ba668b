package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.Test;

/** What {@code docs/commands.md} says, and what other pages call commands. */
class CommandsPageTest {

  private static final Path DOCS = Path.of(System.getProperty("root.directory"), "docs");
  private static final List<SlashCommandData> COMMANDS =
      Features.all(Clock.systemUTC()).definitions(new Texts().in(Locale.ROOT));

  /** A command with its options, each as a row begins: name, and whether it is required. */
  private record Described(String name, List<String> options) {}

  @Test
  void everyCommandStandsThereWithItsOptionsAndNoOther() {
    List<Described> described = new ArrayList<>();
    for (String part : sections()) {
      described.add(
          new Described(
              part.substring(0, part.indexOf('`')),
              all("(?m)^\\| (`[^`]+` \\| (?:yes|no)) \\|", part)));
    }

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            COMMANDS.stream()
                .map(
                    command ->
                        new Described(
                            command.getName(),
                            command.getOptions().stream().map(CommandsPageTest::row).toList()))
                .toList());
  }

  @Test
  void examplesCanBeTyped() {
    for (String part : sections()) {
      String name = part.substring(0, part.indexOf('`'));
      SlashCommandData command =
          COMMANDS.stream().filter(c -> c.getName().equals(name)).findFirst().orElseThrow();
      String example = all("```text\n(.*)\n```", part).getFirst();
      assertThat(example).startsWith("/" + name);
      List<String> typed = all(" ([a-z-]+):", example);
      assertThat(command.getOptions()).extracting(OptionData::getName).containsAll(typed);
      assertThat(typed)
          .as(name)
          .containsAll(
              command.getOptions().stream()
                  .filter(OptionData::isRequired)
                  .map(OptionData::getName)
                  .toList());
    }
  }

  @Test
  void wordsThatCanBeChosenAreAllNamed() {
    for (String part : sections()) {
      String name = part.substring(0, part.indexOf('`'));
      SlashCommandData command =
          COMMANDS.stream().filter(c -> c.getName().equals(name)).findFirst().orElseThrow();
      command.getOptions().stream()
          .filter(option -> !option.isRequired() && !part.contains("as for"))
          .flatMap(option -> option.getChoices().stream())
          .map(Command.Choice::getAsString)
          .forEach(word -> assertThat(part).as(name).contains("`" + word + "`"));
    }
  }

  @Test
  void noPageNamesACommandThatIsNotThere() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(DOCS)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        named.addAll(all("`/(kaltura-[a-z-]+)[` ]", Files.readString(page)));
      }
    }
    assertThat(COMMANDS).extracting(SlashCommandData::getName).containsAll(named);
  }

  private static String row(OptionData option) {
    return "`%s` | %s".formatted(option.getName(), option.isRequired() ? "yes" : "no");
  }

  private static List<String> sections() {
    try {
      List<String> parts =
          List.of(Files.readString(DOCS.resolve("commands.md")).split("\n### `/", -1));
      return parts.subList(1, parts.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> all(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(found -> found.group(1)).toList();
  }
}
