package dev.kalturadiscord.server.kaltura;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of our own calls, which all have the same privileges; one is kept for each user. One
 * thread starts a session while the others that want the same one wait for it.
 */
final class ServiceSessions {

  static final Duration LIFE = Duration.ofHours(1);

  private static final Logger log = LoggerFactory.getLogger(ServiceSessions.class);

  /** Renewed after this share of its life, so that no call starts with one about to end. */
  private static final double USED_SHARE = 0.8;

  private static final int MOST_USERS = 10_000;

  private final Function<String, StartedSession> start;
  private final Clock clock;
  private final SessionStanding standing;
  private final Cache<String, CompletableFuture<StartedSession>> sessions =
      Caffeine.newBuilder().maximumSize(MOST_USERS).expireAfterWrite(LIFE).build();

  /**
   * Sessions that are started as needed.
   *
   * @param start makes one for a user, of the life {@link #LIFE} at most
   */
  ServiceSessions(Function<String, StartedSession> start, Clock clock, SessionStanding standing) {
    this.start = start;
    this.clock = clock;
    this.standing = standing;
  }

  /** See {@link KalturaSessions#call}. */
  <T> T call(String userId, Function<String, T> call) {
    return standing.watch(() -> callTwice(userId, call));
  }

  private <T> T callTwice(String userId, Function<String, T> call) {
    CompletableFuture<StartedSession> session = of(userId);
    String ks = ks(session);
    try {
      return call.apply(ks);
    } catch (KalturaException e) {
      if (!e.refusedSession()) {
        throw e;
      }
      log.info("Kaltura refused a session before its time; trying once more with a new one");
      sessions.asMap().remove(userId, session);
      return call.apply(ks(of(userId)));
    }
  }

  /** The user's session, one that is being started, or a new one that is started from now on. */
  private CompletableFuture<StartedSession> of(String userId) {
    return Objects.requireNonNull(
        sessions
            .asMap()
            .compute(
                userId, (user, known) -> known != null && isUsable(known) ? known : started(user)));
  }

  private CompletableFuture<StartedSession> started(String userId) {
    // Whoever waits first has the time that is left to them; those that join them have as much.
    Deadline deadline = Deadline.after(LIFE);
    return CompletableFuture.supplyAsync(
        () -> deadline.bind(() -> start.apply(userId)), Thread::startVirtualThread);
  }

  private boolean isUsable(CompletableFuture<StartedSession> session) {
    return switch (session.state()) {
      case RUNNING -> true;
      case SUCCESS -> renewAt(session.resultNow()).isAfter(clock.instant());
      case FAILED, CANCELLED -> false;
    };
  }

  private static Instant renewAt(StartedSession session) {
    return session.at().plusMillis((long) (session.life().toMillis() * USED_SHARE));
  }

  private static String ks(CompletableFuture<StartedSession> session) {
    try {
      return session.join().ks();
    } catch (CompletionException e) {
      throw e.getCause() instanceof KalturaException failure ? failure : e;
    }
  }
}
