package dev.kalturadiscord.benchmarks;

import java.util.List;
import java.util.function.Supplier;

/** The same requests again and again, for one worker. */
final class Cycle implements Supplier<Request> {

  private final List<Request> requests;
  private int next;

  /**
   * Begins somewhere among them.
   *
   * @param worker begins with another request than its neighbours
   */
  Cycle(List<Request> requests, int worker) {
    this.requests = List.copyOf(requests);
    this.next = worker % requests.size();
  }

  @Override
  public Request get() {
    Request request = requests.get(next);
    next = (next + 1) % requests.size();
    return request;
  }
}
