package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.signing.AccessTokenCheck;
import dev.kalturadiscord.server.signing.PresentedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens that ended early: single ones, those of a login, those of a client. Every server
 * keeps the few in memory, so that a request costs no query: its own at once, those of other
 * servers after a second.
 */
@Singleton
public final class Revocations implements AccessTokenCheck {

  /** Claim: the login a token comes from. */
  static final String FAMILY_CLAIM = "sid";

  private static final Logger log = LoggerFactory.getLogger(Revocations.class);
  private static final long EVERY_MILLIS = 1_000;

  private final Transactions transactions;
  private final TokenSettings settings;
  private final Clock clock;
  private final Map<String, Revocation> known = new ConcurrentHashMap<>();
  private final ScheduledExecutorService reading =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("revocations").factory());
  private boolean complained;

  @Inject
  Revocations(Transactions transactions, TokenSettings settings, Clock clock) {
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  static String token(String tokenId) {
    return "token:" + tokenId;
  }

  static String family(String familyId) {
    return "family:" + familyId;
  }

  /** All access tokens that were issued through a client. */
  public static String client(String clientId) {
    return "client:" + clientId;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    read();
    var unused =
        reading.scheduleWithFixedDelay(
            this::read, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    reading.shutdownNow();
  }

  /** Ends the tokens of a subject that were issued until now. */
  public void revoke(EntityManager entities, String subject) {
    Instant now = clock.instant();
    Instant expiry = now.plus(settings.accessTokenLife());
    entities
        .createNativeQuery(
            """
            insert into revocation (subject, revoked_at, expires_at)
            values (:subject, :now, :expiry)
            on conflict (subject)
            do update set revoked_at = excluded.revoked_at, expires_at = excluded.expires_at
            """)
        .setParameter("subject", subject)
        .setParameter("now", now)
        .setParameter("expiry", expiry)
        .executeUpdate();
    // Should the transaction fail, this server still refuses them: whoever revokes tries again.
    known.put(subject, new Revocation(subject, now, expiry));
  }

  @Override
  public boolean accepts(PresentedToken token) {
    Instant issuedAt = token.issuedAt();
    String familyId = token.sessionId();
    String clientId = token.clientId();
    return !isRevoked(token(token.id()), issuedAt)
        && (familyId == null || !isRevoked(family(familyId), issuedAt))
        && (clientId == null || !isRevoked(client(clientId), issuedAt));
  }

  private boolean isRevoked(String subject, Instant issuedAt) {
    Revocation revocation = known.get(subject);
    // A token of the same second may be older or newer; it is taken for older.
    return revocation != null && !issuedAt.isAfter(revocation.revokedAt());
  }

  private void read() {
    try {
      Instant now = clock.instant();
      List<Revocation> current =
          transactions.read(
              entities ->
                  entities
                      .createQuery(
                          "select r from Revocation r where r.expiresAt > :now", Revocation.class)
                      .setParameter("now", now)
                      .getResultList());
      current.forEach(revocation -> known.put(revocation.subject(), revocation));
      known.values().removeIf(revocation -> !revocation.expiresAt().isAfter(now));
      complained = false;
    } catch (RuntimeException e) {
      if (!complained) {
        log.warn("Ended tokens cannot be read; those of other servers go on: {}", e.toString());
        complained = true;
      }
    }
  }
}
