package dev.kalturadiscord.server.token;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.kalturadiscord.server.audit.Actor;
import dev.kalturadiscord.server.audit.AuditLog;
import dev.kalturadiscord.server.audit.AuditTrail;
import dev.kalturadiscord.server.audit.Deed;
import dev.kalturadiscord.server.audit.Outcome;
import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.discord.DiscordMember;
import dev.kalturadiscord.server.discord.DiscordSession;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.crypto.RandomText;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refresh tokens: opaque, stored as hashes, used up by each use. One that comes a second time was
 * copied, by whom nobody knows, so its whole family ends (RFC 9700, 4.14).
 */
@Singleton
final class RefreshTokens {

  private static final Logger log = LoggerFactory.getLogger(RefreshTokens.class);

  /** Lets scanners of repositories and logs recognise one that got lost. */
  static final String PREFIX = "kdr_";

  private final Transactions transactions;
  private final Revocations revocations;
  private final AuditLog audit;
  private final TokenSettings settings;
  private final Clock clock;

  @Inject
  RefreshTokens(
      Transactions transactions,
      Revocations revocations,
      AuditLog audit,
      TokenSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.revocations = revocations;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A link of a chain.
   *
   * @param token secret
   * @param life how long it is good at most: the login as a whole ends then
   */
  record Link(String token, String familyId, Duration life) {
    @Override
    public String toString() {
      return "Link[" + familyId + "]";
    }
  }

  /** What a good refresh token stands for. */
  record Holder(String familyId, String guildId, Set<Scope> scopes, DiscordSession session) {}

  /** Begins a family with its first token. */
  Link begin(
      EntityManager entities,
      ApiClient client,
      DiscordMember member,
      Set<Scope> scopes,
      DiscordSession session) {
    Instant now = clock.instant();
    RefreshFamily family =
        new RefreshFamily(
            "fam_" + UlidCreator.getMonotonicUlid().toLowerCase(),
            client.id(),
            member.guildId(),
            member.userId(),
            scopes,
            now,
            now.plus(settings.refreshTokenLife()));
    entities.persist(family);
    return link(entities, family, session, now);
  }

  /**
   * Whom a token stands for, without using it up. Ends the family when the token was used before.
   *
   * @return empty when the token is unknown, used, expired, ended or another client's
   */
  Optional<Holder> holder(ApiClient client, String token) {
    return transactions.call(
        entities -> {
          RefreshToken known = entities.find(RefreshToken.class, Sha256.of(token));
          RefreshFamily family = known == null ? null : lock(entities, known.familyId());
          if (known == null
              || family == null
              || !family.clientId().equals(client.id())
              || isRefused(entities, known, family)) {
            return Optional.empty();
          }
          return known
              .discordSession(token)
              .map(session -> new Holder(family.id(), family.guildId(), family.scopes(), session));
        });
  }

  /** Keeps the session that followed on the one before: the token may have to do with it again. */
  void keep(String token, DiscordSession session) {
    transactions.run(
        entities -> {
          RefreshToken known =
              entities.find(RefreshToken.class, Sha256.of(token), LockModeType.PESSIMISTIC_WRITE);
          if (known != null && !known.isUsed()) {
            known.keep(token, session);
          }
        });
  }

  /**
   * Uses a token up for the next one. Of two that come at once one is the second use, which ends
   * the family.
   *
   * @param session as it is now
   * @return empty when it was used or ended meanwhile
   */
  Optional<Link> rotate(String token, DiscordSession session) {
    return transactions.call(
        entities -> {
          RefreshToken known =
              entities.find(RefreshToken.class, Sha256.of(token), LockModeType.PESSIMISTIC_WRITE);
          RefreshFamily family = known == null ? null : lock(entities, known.familyId());
          if (known == null || family == null || isRefused(entities, known, family)) {
            return Optional.empty();
          }
          Instant now = clock.instant();
          known.use(now);
          return Optional.of(link(entities, family, session, now));
        });
  }

  /** Ends the family of a token of this client; anything else changes nothing. */
  void revoke(ApiClient client, String token) {
    transactions.run(
        entities -> {
          RefreshToken known = entities.find(RefreshToken.class, Sha256.of(token));
          RefreshFamily family = known == null ? null : lock(entities, known.familyId());
          if (family != null && family.clientId().equals(client.id())) {
            AuditTrail.by(new Actor(family.guildId(), family.userId(), null, client.id()));
            AuditTrail.target(family.id());
            end(entities, family);
          }
        });
  }

  /** Ends a family, for example because the person left the guild. */
  void end(String familyId) {
    transactions.run(entities -> end(entities, familyId));
  }

  /** As {@link #end(String)}, within a transaction. */
  void end(EntityManager entities, String familyId) {
    RefreshFamily family = lock(entities, familyId);
    if (family != null) {
      end(entities, family);
    }
  }

  /** Whether a token opens nothing (any more); one that was used before ends its family. */
  private boolean isRefused(EntityManager entities, RefreshToken known, RefreshFamily family) {
    if (family.isOver(clock.instant())) {
      return true;
    }
    if (known.isUsed()) {
      log.warn("A refresh token of {} was used twice: its login ends", family.id());
      audit.record(
          entities,
          new Deed(
              new Actor(family.guildId(), family.userId(), null, family.clientId()),
              "refreshTokenReused",
              family.id(),
              Outcome.DENIED,
              null));
      end(entities, family);
    }
    return known.isUsed();
  }

  private void end(EntityManager entities, RefreshFamily family) {
    family.end(clock.instant());
    revocations.revoke(entities, Revocations.family(family.id()));
  }

  private Link link(
      EntityManager entities, RefreshFamily family, DiscordSession session, Instant now) {
    String token = PREFIX + RandomText.next();
    entities.persist(new RefreshToken(token, family.id(), session, now));
    return new Link(token, family.id(), Duration.between(now, family.expiresAt()));
  }

  private static @Nullable RefreshFamily lock(EntityManager entities, String familyId) {
    return entities.find(RefreshFamily.class, familyId, LockModeType.PESSIMISTIC_WRITE);
  }
}
