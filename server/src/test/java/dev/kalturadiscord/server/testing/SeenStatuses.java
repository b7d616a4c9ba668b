package dev.kalturadiscord.server.testing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What this run of the tests has seen of the contract: each exchange that {@link Contract} checked
 * and found in order.
 */
public final class SeenStatuses {

  private static final Map<String, Set<Integer>> BY_OPERATION = new ConcurrentHashMap<>();

  private SeenStatuses() {}

  static void record(String operation, int status) {
    BY_OPERATION.computeIfAbsent(operation, id -> new ConcurrentSkipListSet<>()).add(status);
  }

  /** Whether some test had this answer from this operation. */
  public static boolean contain(String operation, int status) {
    return BY_OPERATION.getOrDefault(operation, Set.of()).contains(status);
  }
}
