package dev.kalturadiscord.kalturasimulator.fault;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;
import java.util.Random;

/** A rule that waits for calls, and what has become of it so far. */
final class WaitingFault {
  /**
   * How a rule stands.
   *
   * @param id under which it can be taken back
   * @param hits how many calls it has hit
   * @param left how many it will still hit; -1 for no limit
   */
  public record State(long id, @JsonUnwrapped FaultRule rule, long hits, int left) {}

  private final long id;
  private final FaultRule rule;
  private final Random chance;
  private long hits;

  WaitingFault(long id, FaultRule rule) {
    this.id = id;
    this.rule = rule;
    this.chance = new Random(rule.seed());
  }

  FaultRule rule() {
    return rule;
  }

  boolean hasId(long other) {
    return id == other;
  }

  /** Decides whether this call is hit, and counts if so. */
  boolean hits(FaultTarget target) {
    if (!rule.matches(target)) {
      return false;
    }
    Double probability = rule.probability();
    if (probability != null && chance.nextDouble() >= probability) {
      return false;
    }
    hits++;
    return true;
  }

  boolean isUsedUp() {
    return !rule.unlimited() && left() <= 0;
  }

  State state() {
    return new State(id, rule, hits, rule.unlimited() ? -1 : left());
  }

  private int left() {
    return (int) (Objects.requireNonNullElse(rule.times(), 1) - hits);
  }
}
