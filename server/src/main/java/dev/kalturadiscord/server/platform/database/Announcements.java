package dev.kalturadiscord.server.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the servers that share the database tell each other, and themselves, what has changed:
 * PostgreSQL's NOTIFY and LISTEN. Announcements get lost with the connection; listeners are told
 * that it may have happened.
 */
@Singleton
public final class Announcements {

  /**
   * Hears a channel. Called by one thread for all listeners, one call after the other: be quick.
   */
  public interface Listener {

    /** Some server announced this, in a transaction that is committed. */
    void announced(String payload);

    /**
     * The connection stands, for the first time or again; what was announced before is unknown.
     * Forget what depends on it.
     */
    void missedSome();
  }

  private static final Logger log = LoggerFactory.getLogger(Announcements.class);

  /** How long a listener that comes later may have to wait to be heard. */
  private static final Duration ROUND = Duration.ofMillis(500);

  private static final long SHORTEST_PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private record Registration(String channel, Listener listener) {}

  private final DatabaseSettings settings;
  private final List<Registration> registrations = new CopyOnWriteArrayList<>();
  private @Nullable Thread thread;
  private long pauseMillis = SHORTEST_PAUSE_MILLIS;
  private boolean lost;

  @Inject
  Announcements(DatabaseSettings settings) {
    this.settings = settings;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    thread = Thread.ofVirtual().name("announcements").start(this::run);
  }

  /** Ends at once: an interrupted virtual thread closes the socket on which it waits. */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /**
   * Announces something to the listeners of all servers as soon as the transaction is committed;
   * never when it is rolled back.
   *
   * @param entities in a transaction
   * @param channel at most 63 bytes
   * @param payload less than 8,000 bytes; the same one twice in a transaction arrives once
   */
  public void announce(EntityManager entities, String channel, String payload) {
    entities
        .createNativeQuery("select cast(pg_notify(:channel, :payload) as text)", String.class)
        .setParameter("channel", channel)
        .setParameter("payload", payload)
        .getSingleResult();
  }

  /** Hears a channel from now on; {@link Listener#missedSome} tells when it begins. */
  public void listen(String channel, Listener listener) {
    registrations.add(new Registration(channel, listener));
  }

  private void run() {
    while (!stopping()) {
      try (ListeningConnection connection = ListeningConnection.open(settings)) {
        hear(connection);
      } catch (SQLException | RuntimeException e) {
        if (!stopping()) {
          complain(e);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
          pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
        }
      }
    }
  }

  private static boolean stopping() {
    return Thread.currentThread().isInterrupted();
  }

  private void hear(ListeningConnection connection) throws SQLException {
    // By identity: a listener may be equal to another one, or not always to itself.
    Set<Registration> begun = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!stopping()) {
      for (Registration registration : registrations) {
        if (begun.add(registration)) {
          connection.listen(registration.channel());
          tell(registration, Listener::missedSome);
        }
      }
      connectionStands();
      connection.await(ROUND).forEach(this::tell);
    }
  }

  private void tell(PGNotification announcement) {
    for (Registration registration : registrations) {
      if (registration.channel().equals(announcement.getName())) {
        tell(registration, listener -> listener.announced(announcement.getParameter()));
      }
    }
  }

  private static void tell(Registration registration, Consumer<Listener> call) {
    try {
      call.accept(registration.listener());
    } catch (RuntimeException e) {
      // Thrown on, it would end the connection for all.
      log.error("A listener of {} failed", registration.channel(), e);
    }
  }

  private void complain(Exception e) {
    if (!lost) {
      lost = true;
      log.warn("Announcements of other servers are not heard at the moment: {}", e.toString());
    }
  }

  private void connectionStands() {
    pauseMillis = SHORTEST_PAUSE_MILLIS;
    if (lost) {
      lost = false;
      log.info("Announcements of other servers are heard again");
    }
  }
}
