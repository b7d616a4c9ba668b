package dev.kalturadiscord.server.platform.ratelimit;

import dev.kalturadiscord.server.platform.address.IpAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts failures to authenticate and tells operators once a minute, in one line however many there
 * were. Never what was sent: it may be a credential with a typing error.
 */
@Singleton
final class FailedAuthentications {

  private static final Logger log = LoggerFactory.getLogger(FailedAuthentications.class);

  /** Further ones count in the total only. */
  private static final int MOST_ADDRESSES = 10_000;

  private record Minute(LongAdder total, Map<IpAddress, LongAdder> byAddress) {
    Minute() {
      this(new LongAdder(), new ConcurrentHashMap<>());
    }
  }

  private volatile Minute current = new Minute();

  private final ScheduledExecutorService minutely =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("failed-authentications").factory());

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    var unused = minutely.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.MINUTES);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    minutely.shutdownNow();
  }

  void count(IpAddress address) {
    Minute minute = current;
    minute.total().increment();
    IpAddress household = address.household();
    LongAdder known = minute.byAddress().get(household);
    if (known != null) {
      known.increment();
    } else if (minute.byAddress().size() < MOST_ADDRESSES) {
      minute.byAddress().computeIfAbsent(household, h -> new LongAdder()).increment();
    }
  }

  /** Writes the line about what was counted since the last one; none if there is nothing. */
  void tell() {
    Minute minute = current;
    current = new Minute();
    minute.byAddress().entrySet().stream()
        .max(Comparator.comparingLong(entry -> entry.getValue().sum()))
        .ifPresent(
            top ->
                log.warn(
                    "{} requests failed to authenticate within a minute, {} of them from {}",
                    minute.total().sum(),
                    top.getValue().sum(),
                    top.getKey().text()));
  }
}
