package dev.kalturadiscord.server.token;

import dev.kalturadiscord.server.client.ApiClient;
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
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Codes with which a client fetches its tokens after a login: good once, for a minute, and only
 * with the verifier of the client that began it (PKCE).
 */
@Singleton
public final class AuthorizationCodes {

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
  record Redeemed(Consent consent, DiscordSession session) {}

  /** Makes a code; secret. */
  public String issue(Consent consent, DiscordSession session) {
    String code = RandomText.next();
    transactions.run(
        entities ->
            entities.persist(
                new AuthorizationCode(code, consent, session, clock.instant().plus(LIFE))));
    return code;
  }

  /**
   * Uses a code up. A code that comes a second time was copied: what came of it ends.
   *
   * @return empty when it is unknown, used, expired or not for this client, address or verifier
   */
  Optional<Redeemed> redeem(ApiClient client, String code, String redirectUri, String verifier) {
    return transactions.call(
        entities -> {
          AuthorizationCode known =
              entities.find(
                  AuthorizationCode.class, Sha256.of(code), LockModeType.PESSIMISTIC_WRITE);
          if (known == null
              || !known.isFor(client.id(), redirectUri)
              || !known.codeChallenge().equals(challenge(verifier))) {
            return Optional.empty();
          }
          if (known.isUsed() && known.familyId() != null) {
            refreshTokens.end(entities, known.familyId());
          }
          if (!known.isGood(clock.instant())) {
            return Optional.empty();
          }
          known.use(clock.instant());
          return known.session(code).map(s -> new Redeemed(known.consent(), s));
        });
  }

  /** Remembers which login came of a code. */
  void became(EntityManager entities, String code, String familyId) {
    AuthorizationCode known = entities.find(AuthorizationCode.class, Sha256.of(code));
    if (known != null) {
      known.became(familyId);
    }
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
  }
}
