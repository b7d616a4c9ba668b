package dev.kalturadiscord.bot.configuration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** Lines within the length that Discord allows for a text. */
final class Lines {

  private Lines() {}

  /** All lines, on pages of at most so many characters; a longer line has a page of its own. */
  static List<List<String>> pages(List<String> lines, int limit) {
    List<List<String>> pages = new ArrayList<>();
    List<String> page = new ArrayList<>();
    for (String line : lines) {
      if (!page.isEmpty() && length(page) + line.length() > limit) {
        pages.add(page);
        page = new ArrayList<>();
      }
      page.add(line);
    }
    pages.add(page);
    return pages;
  }

  /**
   * The first lines that fit.
   *
   * @param limit the greatest length of the result
   * @param more says how many lines are left out, as the last line
   */
  static String first(List<String> lines, int limit, IntFunction<String> more) {
    if (length(lines) <= limit + 1) {
      return String.join("\n", lines);
    }
    List<String> shown = new ArrayList<>();
    for (String line : lines) {
      String rest = more.apply(lines.size() - shown.size() - 1);
      if (length(shown) + line.length() + 1 + rest.length() > limit) {
        break;
      }
      shown.add(line);
    }
    shown.add(more.apply(lines.size() - shown.size()));
    return String.join("\n", shown);
  }

  /**
   * Shares room among texts: a short one gets what it needs, what it leaves is for the others.
   *
   * @param needed the lengths of the texts
   * @return the limits of the texts, in the same order
   */
  static List<Integer> share(int room, List<Integer> needed) {
    List<Integer> shortestFirst = new ArrayList<>();
    for (int i = 0; i < needed.size(); i++) {
      shortestFirst.add(i);
    }
    shortestFirst.sort((a, b) -> Integer.compare(needed.get(a), needed.get(b)));
    List<Integer> limits = new ArrayList<>(Collections.nCopies(needed.size(), 0));
    int left = room;
    int texts = needed.size();
    for (int i : shortestFirst) {
      int limit = Math.min(needed.get(i), left / texts--);
      limits.set(i, limit);
      left -= limit;
    }
    return limits;
  }

  /** With a line feed after each. */
  static int length(List<String> lines) {
    return lines.stream().mapToInt(line -> line.length() + 1).sum();
  }
}
