package dev.kalturadiscord.server.kaltura;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kalturadiscord.server.kaltura.AppTokenStart.Started;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
  private final Clock clock;
  private final Cache<String, CompletableFuture<Started>> serviceSessions =
      Caffeine.newBuilder().maximumSize(MOST_USERS).expireAfterWrite(SERVICE_LIFE).build();

  AppTokenSessions(KalturaCredential.AppTokens tokens, AppTokenStart start, Clock clock) {
    this.tokens = tokens;
    this.start = start;
    this.clock = clock;
  }

  @Override
  public <T> T call(String userId, Function<String, T> call) {
    CompletableFuture<Started> session = service(userId);
    String ks = ks(session);
    try {
      return call.apply(ks);
    } catch (KalturaException e) {
      if (!e.refusedSession()) {
        throw e;
      }
      log.info("Kaltura refused a session before its time; trying once more with a new one");
      serviceSessions.asMap().remove(userId, session);
      return call.apply(ks(service(userId)));
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

  @Override
  public String watch(Viewing viewing) {
    KalturaCredential.AppToken token = tokens.watch();
    if (token == null) {
      throw Player.missing(KalturaCredential.WATCH_TOKEN);
    }
    return start.startViewing(token, viewing).ks();
  }

  /** The user's session, one that is being started, or a new one that is started from now on. */
  private CompletableFuture<Started> service(String userId) {
    return Objects.requireNonNull(
        serviceSessions
            .asMap()
            .compute(
                userId,
                (user, known) ->
                    known != null && isUsable(known)
                        ? known
                        : CompletableFuture.supplyAsync(
                            () -> startService(user), Thread::startVirtualThread)));
  }

  private boolean isUsable(CompletableFuture<Started> session) {
    return switch (session.state()) {
      case RUNNING -> true;
      case SUCCESS -> renewAt(session.resultNow()).isAfter(clock.instant());
      case FAILED, CANCELLED -> false;
    };
  }

  private static Instant renewAt(Started session) {
    return session.at().plusMillis((long) (session.life().toMillis() * USED_SHARE));
  }

  private static String ks(CompletableFuture<Started> session) {
    try {
      return session.join().ks();
    } catch (CompletionException e) {
      throw e.getCause() instanceof KalturaException failure ? failure : e;
    }
  }

  private Started startService(String userId) {
    return start.start(tokens.service(), KalturaSession.Type.ADMIN, userId, Map.of(), SERVICE_LIFE);
  }
}
