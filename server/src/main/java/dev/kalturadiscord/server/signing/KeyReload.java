package dev.kalturadiscord.server.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for new, removed and unusable keys, at the start and from time to time. */
@Singleton
final class KeyReload {

  private static final Logger log = LoggerFactory.getLogger(KeyReload.class);

  private final SigningKeys keys;
  private final long pause;
  private final ScheduledExecutorService regularly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("key-reload").factory());

  @Inject
  KeyReload(SigningKeys keys, SigningSettings settings) {
    this.keys = keys;
    this.pause = settings.reloadInterval().toNanos();
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    var unused = regularly.scheduleWithFixedDelay(this::reload, 0, pause, TimeUnit.NANOSECONDS);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    regularly.shutdownNow();
  }

  private void reload() {
    try {
      keys.reload();
    } catch (RuntimeException e) {
      // Thrown on, it would end the schedule.
      log.error("The signing keys could not be read again", e);
    }
  }
}
