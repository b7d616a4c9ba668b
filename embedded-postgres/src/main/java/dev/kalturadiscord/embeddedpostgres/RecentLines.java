package dev.kalturadiscord.embeddedpostgres;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers the last lines a program wrote, to say why it ended. Safe for several threads. */
public final class RecentLines {
  private final int limit;
  private final Deque<String> lines = new ArrayDeque<>();

  /**
   * Remembers nothing yet.
   *
   * @param limit how many lines are kept
   */
  public RecentLines(int limit) {
    this.limit = limit;
  }

  /** Adds a line and forgets the oldest one beyond the limit. */
  public synchronized void add(String line) {
    lines.addLast(line);
    if (lines.size() > limit) {
      lines.removeFirst();
    }
  }

  /** The lines remembered now, oldest first. */
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
