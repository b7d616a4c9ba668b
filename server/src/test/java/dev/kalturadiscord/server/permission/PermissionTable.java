package dev.kalturadiscord.server.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables of {@code docs/permissions.md}: what people are told is what is tested. */
final class PermissionTable {

  private static final Path PAGE =
      Path.of(System.getProperty("root.directory")).resolve("docs/permissions.md");

  private PermissionTable() {}

  /**
   * A row of the first table.
   *
   * @param elsewhere the status for tokens of another guild; 0 when they see or make their own
   */
  record Guarded(
      String operation,
      String scope,
      int viewer,
      int moderator,
      int administrator,
      int host,
      int service,
      int elsewhere) {

    /** Whether the very meeting decides, so that nobody is refused before it is looked up. */
    boolean dependsOnHost() {
      return host != viewer;
    }
  }

  /** A row of the second table. */
  record Open(String operation, int anybody, int client) {}

  static List<Guarded> guarded() {
    return rows(8)
        .map(
            c ->
                new Guarded(
                    c.get(0),
                    c.get(1),
                    status(c.get(2)),
                    status(c.get(3)),
                    status(c.get(4)),
                    status(c.get(5)),
                    status(c.get(6)),
                    c.get(7).equals("its own") ? 0 : status(c.get(7))))
        .toList();
  }

  static List<Open> open() {
    return rows(3).map(c -> new Open(c.get(0), status(c.get(1)), status(c.get(2)))).toList();
  }

  /** All operations that stand in a table, however often. */
  static List<String> operations() {
    return Stream.concat(
            guarded().stream().map(Guarded::operation), open().stream().map(Open::operation))
        .toList();
  }

  private static int status(String cell) {
    return Integer.parseInt(cell);
  }

  private static Stream<List<String>> rows(int columns) {
    try {
      return Files.readAllLines(PAGE).stream()
          .filter(line -> line.startsWith("| `"))
          .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|", -1)))
          .map(cells -> cells.stream().map(cell -> cell.strip().replace("`", "")).toList())
          .filter(cells -> cells.size() == columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
