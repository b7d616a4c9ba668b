package dev.kalturadiscord.server.kaltura;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.kalturadiscord.server.kaltura.AppTokenStart.Started;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions that Kaltura starts for our app tokens. Those of our own calls are kept for each user;
 * one thread starts a session while the others that want the same one wait for it.
 */
final class AppTokenSessions implements KalturaSessions {

  private static final Logger log = LoggerFactory.getLogger(AppTokenSessions.class);

  private static final Duration SERVICE_LIFE = Duration.ofHours(1);

  /** A person clicks and is inside; whoever finds the address later stays outside. */
  private static final Duration JOIN_LIFE = Duration.ofMinutes(5);

  /** Renewed after this share of its life, so that no call starts with one about to end. */
  private static final double USED_SHARE = 0.8;

  private static final int MOST_USERS = 10_000;

  private final KalturaCredential.AppTokens tokens;
  private final AppTokenStart start;
  private final AsyncCache<String, Started> serviceSessions;

  AppTokenSessions(KalturaCredential.AppTokens tokens, AppTokenStart start, Clock clock) {
    this.tokens = tokens;
    this.start = start;
    this.serviceSessions =
        Caffeine.newBuilder()
            .maximumSize(MOST_USERS)
            .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
            .expireAfter(Expiry.creating((String user, Started session) -> keep(session)))
            .executor(Thread::startVirtualThread)
            .buildAsync();
  }

  @Override
  public <T> T call(String userId, Function<String, T> call) {
    Started session = service(userId);
    try {
      return call.apply(session.ks());
    } catch (KalturaException e) {
      if (!e.refusedSession()) {
        throw e;
      }
      log.info("Kaltura refused a session before its time; trying once more with a new one");
      serviceSessions.synchronous().asMap().remove(userId, session);
      return call.apply(service(userId).ks());
    }
  }

  @Override
  public String join(Admission admission) {
    return start
        .start(
            tokens.join(),
            KalturaSession.Type.USER,
            admission.userId(),
            admission.privileges(),
            JOIN_LIFE)
        .ks();
  }

  private Started service(String userId) {
    CompletableFuture<Started> session = serviceSessions.get(userId, this::startService);
    try {
      return session.join();
    } catch (CompletionException e) {
      // The cache drops a failure by itself, but maybe after our caller has asked again.
      serviceSessions.asMap().remove(userId, session);
      throw e.getCause() instanceof KalturaException failure ? failure : e;
    }
  }

  private Started startService(String userId) {
    return start.start(tokens.service(), KalturaSession.Type.ADMIN, userId, Map.of(), SERVICE_LIFE);
  }

  private static Duration keep(Started session) {
    return Duration.ofMillis((long) (Math.max(0, session.life().toMillis()) * USED_SHARE));
  }
}
