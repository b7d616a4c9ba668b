package dev.kalturadiscord.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of a program as a page describes them: a table with the name, maybe the variable of
 * the environment, and the default, which stands in back ticks when it is meant literally.
 *
 * @param defaults what the page says is the default, by name, in the order of the page
 * @param variables the variables of the environment by name, as far as the page says them
 */
public record SettingsTable(Map<String, String> defaults, Map<String, String> variables) {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\|(?: `([A-Z]+_[A-Z_]+)` \\|)? ([^|]*) \\|");
  private static final Pattern LITERAL = Pattern.compile("`([^`]+)`");

  /**
   * Reads the table below a heading.
   *
   * @param page its path in the project
   * @param heading of the second level, without its marks
   * @throws IllegalStateException when a setting stands there twice
   */
  public static SettingsTable of(String page, String heading) {
    Path file = Path.of(System.getProperty("root.directory", ".")).resolve(page);
    try {
      String section =
          Files.readString(file)
              .replaceAll("(?s).*\n## " + Pattern.quote(heading) + "\n(.*?)(?:\n## .*|$)", "$1");
      return read(section);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SettingsTable read(String section) {
    Map<String, String> defaults = new LinkedHashMap<>();
    Map<String, String> variables = new LinkedHashMap<>();
    Matcher row = ROW.matcher(section);
    while (row.find()) {
      if (defaults.put(row.group(1), row.group(3)) != null) {
        throw new IllegalStateException(row.group(1) + " stands there twice");
      }
      if (row.group(2) != null) {
        variables.put(row.group(1), row.group(2));
      }
    }
    return new SettingsTable(defaults, variables);
  }

  public Set<String> names() {
    return defaults.keySet();
  }

  /** The literal defaults by name. */
  public Map<String, String> literals() {
    Map<String, String> literals = new TreeMap<>();
    defaults.forEach(
        (name, value) -> {
          Matcher literal = LITERAL.matcher(value);
          if (literal.matches()) {
            literals.put(name, literal.group(1));
          }
        });
    return literals;
  }

  /** The names of those without which the program does not start. */
  public Set<String> required() {
    return defaults.entrySet().stream()
        .filter(row -> row.getValue().equals("required"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
