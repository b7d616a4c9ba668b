package dev.kalturadiscord.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures as rows of Markdown tables. */
final class Table {

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void heading(String title, String... columns) {
    out.printf("%n### %s%n%n", title);
    row(columns);
    out.println("|" + "---|".repeat(columns.length));
  }

  void row(String... cells) {
    out.println("| " + String.join(" | ", cells) + " |");
    out.flush();
  }

  void line(String text) {
    out.println();
    out.println(text);
    out.flush();
  }

  /** A rate, with what it is in comparison to another. */
  void load(String what, Figures figures, String ratios) {
    row(
        what,
        "%,.0f".formatted(figures.perSecond()),
        millis(figures.millis(50)),
        millis(figures.millis(95)),
        millis(figures.millis(99)),
        ratios);
  }

  static String millis(double millis) {
    return String.format(Locale.ROOT, "%.2f", millis);
  }

  static String percent(Figures one, Figures other) {
    return "%.0f %%".formatted(100 * one.perSecond() / other.perSecond());
  }
}
