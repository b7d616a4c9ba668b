package dev.kalturadiscord.acceptance.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of files, modules and tests that commands and running text mention. */
public final class Names {

  private static final Pattern TESTS = Pattern.compile("-Dtest=([^\\s']+)");
  private static final Pattern MODULES = Pattern.compile("(?:-pl|--projects)[ =]([\\w/,.-]+)");
  private static final Pattern PATH =
      Pattern.compile("(?m)(?<=^|[\\s='\"])([\\w.-]+(?:/[\\w.*-]+)+)");
  private static final Pattern TEST_IN_TEXT =
      Pattern.compile("([A-Z]\\w*(?:Test|Measurement))(?:\\.(\\w+))?");

  private final Path root;
  private final Map<String, Path> tests;

  /**
   * @param root of the project
   */
  public Names(Path root) {
    this.root = root;
    tests = tests(root);
  }

  private static Map<String, Path> tests(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      Map<String, Path> tests = new TreeMap<>();
      files
          .filter(file -> file.toString().contains("/src/test/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
      return tests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a block for a shell names that is not there. */
  public List<String> complaints(Block block) {
    List<String> complaints = new ArrayList<>();
    String commands = block.commands();
    all(TESTS, commands)
        .flatMap(list -> Stream.of(list.split(",")))
        .forEach(
            test -> {
              if (tests.keySet().stream().noneMatch(known -> known.matches(glob(test)))) {
                complaints.add(block.complaint("no test is called " + test));
              }
            });
    all(MODULES, commands)
        .flatMap(list -> Stream.of(list.split(",")))
        .forEach(
            module -> {
              if (!Files.exists(root.resolve(module).resolve("pom.xml"))) {
                complaints.add(block.complaint("there is no module " + module));
              }
            });
    all(PATH, commands)
        .filter(this::isOfProject)
        .filter(path -> !isThere(path))
        .forEach(path -> complaints.add(block.complaint("there is no file " + path)));
    return complaints;
  }

  /** What running text names that is not there: tests, and methods of them. */
  public List<String> complaints(Page page) {
    List<String> complaints = new ArrayList<>();
    for (String word : page.words()) {
      Matcher test = TEST_IN_TEXT.matcher(word);
      if (test.matches()) {
        complaint(test.group(1), Optional.ofNullable(test.group(2)))
            .ifPresent(what -> complaints.add("%s: %s %s".formatted(page.name(), word, what)));
      }
    }
    return complaints;
  }

  private Optional<String> complaint(String test, Optional<String> method) {
    Path file = tests.get(test);
    if (file == null) {
      return Optional.of("is no test");
    }
    try {
      String source = Files.readString(file);
      return method.filter(name -> !source.contains("void " + name + "(")).isPresent()
          ? Optional.of("is no test of that class")
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the first folder is one of the project, so that the rest has to be there, too. */
  private boolean isOfProject(String path) {
    String first = path.substring(0, path.indexOf('/'));
    return path.startsWith("./")
        || first.equals("bin")
        || (!first.equals("var") && Files.isDirectory(root.resolve(first)));
  }

  private boolean isThere(String path) {
    int program = path.indexOf("/target/app/bin/");
    if (program >= 0) {
      return isTool(path.substring(0, program), path.substring(program));
    }
    return path.startsWith("bin/")
        ? programs().anyMatch(module -> isTool(module, path))
        : path.contains("*") || path.contains("/target/") || Files.exists(root.resolve(path));
  }

  /** Tools are laid out by the build: one for all programs, and those that a module adds. */
  private boolean isTool(String module, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Files.exists(root.resolve(module).resolve("src/main/bin").resolve(name))
        || (name.equals("start") && Files.exists(root.resolve(module).resolve("pom.xml")));
  }

  private Stream<String> programs() {
    return Stream.of("server", "discord-bot", "db-migrations", "local-stack");
  }

  private static String glob(String test) {
    return test.replaceAll("#.*", "").replace("*", ".*");
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }
}
