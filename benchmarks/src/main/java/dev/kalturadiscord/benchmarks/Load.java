package dev.kalturadiscord.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * Workers that do the same as fast as they can, each waiting for its answer before it asks again.
 *
 * @param workers how many at once
 * @param warmUp how long they work for a server to get up to speed
 * @param measured how long it counts
 */
record Load(int workers, Duration warmUp, Duration measured) {

  private static final Duration SETTLING = Duration.ofSeconds(5);
  private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1_000;

  /** Works without measuring, as long as that takes. */
  void warmUp(Work.Opening opening) throws Exception {
    var unused = run(opening, warmUp, Duration.ZERO);
  }

  /** Works and measures; the first failure of any worker ends it. */
  Figures run(Work.Opening opening) throws Exception {
    return run(opening, SETTLING, measured);
  }

  private Figures run(Work.Opening opening, Duration before, Duration time) throws Exception {
    long begin = System.nanoTime() + before.toNanos();
    long end = begin + time.toNanos();
    Histogram all = new Histogram(LONGEST_MICROS, 3);
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<Histogram>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        int worker = i;
        running.add(threads.submit(() -> work(opening, worker, begin, end)));
      }
      for (Future<Histogram> one : running) {
        all.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A worker failed: " + e.getCause(), e.getCause());
    }
    return new Figures(all.getTotalCount(), time, all);
  }

  private static Histogram work(Work.Opening opening, int worker, long begin, long end)
      throws Exception {
    Histogram micros = new Histogram(LONGEST_MICROS, 3);
    try (Work work = opening.open(worker)) {
      for (long now = System.nanoTime(); now < end; ) {
        work.once();
        long done = System.nanoTime();
        if (now >= begin && done < end) {
          micros.recordValue((done - now) / 1_000);
        }
        now = done;
      }
    }
    return micros;
  }
}
