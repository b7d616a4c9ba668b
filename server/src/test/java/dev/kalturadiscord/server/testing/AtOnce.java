package dev.kalturadiscord.server.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does the same thing several times at once. */
public final class AtOnce {

  private AtOnce() {}

  /** What came of each time. */
  public static <T> List<T> times(int times, Supplier<T> work) {
    CyclicBarrier together = new CyclicBarrier(times);
    Callable<T> one =
        () -> {
          together.await();
          return work.get();
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        running.add(threads.submit(one));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : running) {
        results.add(result.get());
      }
      return results;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
