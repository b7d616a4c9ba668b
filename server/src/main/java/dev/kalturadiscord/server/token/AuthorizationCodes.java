package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.discord.DiscordSession;
import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.crypto.PkceChallenge;
import dev.kalturadiscord.server.platform.crypto.RandomText;
import dev.kalturadiscord.server.platform.crypto.Sha256;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Codes with which a client fetches its tokens after a login: good once, for a minute, and only
 * with the verifier of the client that began it (PKCE).
 */
@Singleton
public final class AuthorizationCodes {

  private static final Logger log = LoggerFactory.getLogger(AuthorizationCodes.class);

  private static final Duration LIFE = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final RefreshTokens refreshTokens;
  private final Clock clock;

  @Inject
  AuthorizationCodes(Transactions transactions, RefreshTokens refreshTokens, Clock clock) {
    this.transactions = transactions;
    this.refreshTokens = refreshTokens;
    this.clock = clock;
  }

  /**
   * What a person agreed to.
   *
   * @param codeChallenge BASE64URL(SHA256(verifier)), RFC 7636
   * @param guildId in which the client may act
   */
  public record Consent(
      String clientId,
      String redirectUri,
      String codeChallenge,
      Set<Scope> scopes,
      String guildId) {}

  /** A consent that a client proved to be meant for it. */
  record Opened(Consent consent, DiscordSession session) {}

  /** Makes a code; secret. */
  public String issue(EntityManager entities, Consent consent, DiscordSession session) {
    String code = RandomText.next();
    entities.persist(new AuthorizationCode(code, consent, session, clock.instant().plus(LIFE)));
    return code;
  }

  /**
   * What a code stands for, without using it up. A code that comes after its use was copied: what
   * came of it ends.
   *
   * @return empty when it is unknown, used, expired or not for this client, address or verifier
   */
  Optional<Opened> open(ApiClient client, String code, String redirectUri, String verifier) {
    return transactions.call(
        entities -> {
          AuthorizationCode known = lock(entities, code);
          if (known == null
              || !known.isFor(client.id(), redirectUri)
              || !known.codeChallenge().equals(PkceChallenge.of(verifier))
              || isRefused(entities, known)) {
            return Optional.empty();
          }
          return known.session(code).map(session -> new Opened(known.consent(), session));
        });
  }

  /**
   * Uses a code up that was opened before. Of two that come at once one is the second use, which
   * ends what came of the first.
   *
   * @param begin begins the login that comes of it and gives its first link
   * @return empty when it was used or expired meanwhile
   */
  Optional<RefreshTokens.Link> use(
      EntityManager entities, String code, Supplier<RefreshTokens.Link> begin) {
    AuthorizationCode known = lock(entities, code);
    if (known == null || isRefused(entities, known)) {
      return Optional.empty();
    }
    RefreshTokens.Link first = begin.get();
    known.use(clock.instant());
    known.became(first.familyId());
    return Optional.of(first);
  }

  private boolean isRefused(EntityManager entities, AuthorizationCode known) {
    String family = known.familyId();
    if (known.isUsed() && family != null) {
      log.warn("A code was used twice: its login {} ends", family);
      refreshTokens.end(entities, family);
    }
    return known.isUsed() || known.isExpired(clock.instant());
  }

  private static @Nullable AuthorizationCode lock(EntityManager entities, String code) {
    return entities.find(AuthorizationCode.class, Sha256.of(code), LockModeType.PESSIMISTIC_WRITE);
  }
}
