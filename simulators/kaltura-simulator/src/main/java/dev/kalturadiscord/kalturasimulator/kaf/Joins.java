package dev.kalturadiscord.kalturasimulator.kaf;

import java.util.ArrayList;
import java.util.List;

/** Who entered which room, in order. */
public final class Joins {
  private final List<Join> joins = new ArrayList<>();

  synchronized void add(Join join) {
    joins.replaceAll(earlier -> earlier.isSamePersonAs(join) ? earlier.asKicked() : earlier);
    joins.add(join);
  }

  public synchronized List<Join> all() {
    return List.copyOf(joins);
  }

  public synchronized void clear() {
    joins.clear();
  }
}
