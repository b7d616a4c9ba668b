package dev.kalturadiscord.discordsimulator.oauth2;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tokens with which the application acts for people. */
public final class UserTokens {
  static final Duration ACCESS_LIFE = Duration.ofDays(7);

  private final Clock clock;
  private final RandomText random = new RandomText();
  private final Map<String, AccessToken> accessTokens = new HashMap<>();
  private final Map<String, TokenPair> byRefreshToken = new HashMap<>();

  UserTokens(Clock clock) {
    this.clock = clock;
  }

  synchronized TokenPair issue(Consent consent) {
    TokenPair pair = new TokenPair(random.next(), random.next(), consent);
    accessTokens.put(pair.access(), new AccessToken(consent, clock.instant().plus(ACCESS_LIFE)));
    byRefreshToken.put(pair.refresh(), pair);
    return pair;
  }

  /** Exchanges a pair for a new one; both old tokens are void. Empty when it is unknown. */
  synchronized Optional<TokenPair> refresh(String refreshToken) {
    return Optional.ofNullable(byRefreshToken.remove(refreshToken))
        .map(
            pair -> {
              accessTokens.remove(pair.access());
              return issue(pair.consent());
            });
  }

  /** What an access token stands for; empty when it is unknown, revoked or expired. */
  synchronized Optional<AccessToken> find(String accessToken) {
    return Optional.ofNullable(accessTokens.get(accessToken))
        .filter(token -> clock.instant().isBefore(token.expires()));
  }

  /**
   * Takes back what a person allowed: like Discord, all tokens of that person, whichever of them is
   * given. Nothing happens when the token is unknown.
   */
  synchronized void revoke(String token) {
    Optional.ofNullable(accessTokens.get(token))
        .map(AccessToken::consent)
        .or(() -> Optional.ofNullable(byRefreshToken.get(token)).map(TokenPair::consent))
        .ifPresent(consent -> revokeAllOf(consent.userId()));
  }

  /** Lets all access tokens expire; the refresh tokens stay good. */
  public synchronized void expireAccessTokens() {
    accessTokens.clear();
  }

  private void revokeAllOf(String userId) {
    accessTokens.values().removeIf(token -> token.consent().userId().equals(userId));
    byRefreshToken.values().removeIf(pair -> pair.consent().userId().equals(userId));
  }
}
