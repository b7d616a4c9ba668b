package dev.kalturadiscord.api.compatibility;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** What a later contract breaks of an earlier one. */
final class Breaks {

  private Breaks() {}

  /**
   * Compares two contracts.
   *
   * @param today what had its sunset before may be gone
   * @return what breaks, each in one line that begins with the operation; empty when callers of the
   *     earlier one can use the later one as they are
   */
  static Set<String> between(Contract earlier, Contract later, LocalDate today) {
    Contract promised = PromisedContract.of(earlier, later, today);
    Set<String> breaks = new TreeSet<>(BreaksByLibrary.between(promised, later));
    breaks.addAll(BreaksBeyondLibrary.between(promised, later));
    return breaks;
  }
}
