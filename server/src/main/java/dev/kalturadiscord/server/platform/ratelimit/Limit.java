package dev.kalturadiscord.server.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One policy applied to many callers, each with a bucket of its own that refills steadily.
 *
 * <p>It keeps a bounded number of buckets. A bucket that was left alone for a whole window is full
 * and is forgotten. When more callers than that ask within one window, those it does not know yet
 * share one bucket of {@value #SHARED_BY_NEWCOMERS} times the rate: nobody gets rid of a limit by
 * filling the memory, and what passes stays bounded.
 */
final class Limit {

  private static final int SHARED_BY_NEWCOMERS = 10;
  private static final long CLEAN_UP_NANOS = Duration.ofSeconds(1).toNanos();

  private final Policy policy;
  private final Rate rate;
  private final TimeMeter time;
  private final int mostBuckets;
  private final Bandwidth bandwidth;
  private final Cache<Object, Bucket> buckets;
  private final Bucket newcomers;
  private final AtomicLong lastCleanUp;

  Limit(Policy policy, Rate rate, TimeMeter time, int mostBuckets) {
    this.policy = policy;
    this.rate = rate;
    this.time = time;
    this.mostBuckets = mostBuckets;
    this.bandwidth = bandwidth(rate.requests(), rate.window());
    this.newcomers = bucket(bandwidth(SHARED_BY_NEWCOMERS * rate.requests(), rate.window()));
    this.buckets =
        Caffeine.newBuilder()
            .ticker(time::currentTimeNanos)
            .expireAfterAccess(rate.window())
            .build();
    this.lastCleanUp = new AtomicLong(time.currentTimeNanos());
  }

  /** Counts a request of a caller, unless it is beyond the limit. */
  Standing take(Object caller) {
    ConsumptionProbe probe = bucketOf(caller).tryConsumeAndReturnRemaining(1);
    return new Standing(
        policy,
        rate,
        probe.isConsumed(),
        Math.min(probe.getRemainingTokens(), rate.requests()),
        Duration.ofNanos(probe.getNanosToWaitForReset()),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Takes a counted request back. */
  void giveBack(Object caller) {
    bucketOf(caller).addTokens(1);
  }

  private Bucket bucketOf(Object caller) {
    Bucket known = buckets.getIfPresent(caller);
    if (known != null) {
      return known;
    }
    return isFull() ? newcomers : buckets.get(caller, c -> bucket(bandwidth));
  }

  private boolean isFull() {
    if (buckets.estimatedSize() < mostBuckets) {
      return false;
    }
    long now = time.currentTimeNanos();
    long last = lastCleanUp.get();
    if (now - last >= CLEAN_UP_NANOS && lastCleanUp.compareAndSet(last, now)) {
      buckets.cleanUp();
    }
    return buckets.estimatedSize() >= mostBuckets;
  }

  private Bucket bucket(Bandwidth limit) {
    return Bucket.builder().withCustomTimePrecision(time).addLimit(limit).build();
  }

  private static Bandwidth bandwidth(long requests, Duration window) {
    return Bandwidth.builder().capacity(requests).refillGreedy(requests, window).build();
  }
}
