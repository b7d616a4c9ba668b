package dev.kalturadiscord.server.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.helidon.security.AuthenticationResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens whose signature, time, issuer and audience were found good a moment ago: to check an RSA
 * signature takes longer than most of what people ask for. What can change in that moment, above
 * all whether a token was revoked, is not kept here and has to be asked anew.
 */
final class GoodTokens {

  private static final Duration MOMENT = Duration.ofSeconds(10);
  private static final long MOST = 10_000;

  /**
   * A token as it came.
   *
   * @param application what was called: the check also depends on what that wants
   */
  record Presented(String application, String token) {
    @Override
    public String toString() {
      return "Presented[" + application + "]";
    }
  }

  private record Good(AuthenticationResponse answer, KeySet keys, Instant until) {}

  private final Cache<Presented, Good> tokens =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MOMENT).build();

  private final Clock clock;

  GoodTokens(Clock clock) {
    this.clock = clock;
  }

  /**
   * What the check said of a token; empty when that is too long ago, when the keys are others by
   * now, or when the token has expired.
   */
  Optional<AuthenticationResponse> find(Presented token, KeySet keys) {
    Good good = tokens.getIfPresent(token);
    return good != null && good.keys().equals(keys) && clock.instant().isBefore(good.until())
        ? Optional.of(good.answer())
        : Optional.empty();
  }

  /**
   * Keeps a successful answer.
   *
   * @param expiry of the token
   */
  void keep(Presented token, KeySet keys, AuthenticationResponse answer, Instant expiry) {
    tokens.put(token, new Good(answer, keys, expiry));
  }
}
