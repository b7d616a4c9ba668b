package dev.kalturadiscord.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a login, each renewed with the one before. A refresh token that is sent twice ends
 * the whole login (RFC 9700), so of many calls at once one renews and the others wait for it; a
 * renewal whose end is unknown is told to all of them and tried again by the next call at the
 * earliest, when there is nothing to lose any more.
 */
final class TokensOfLogin implements Tokens {

  private final Function<String, AccessToken> renew;
  private final Consumer<LoginTokens> onRenewed;
  private final Clock clock;
  private final KeptTokens<TokensOfLogin> kept;
  // Both are touched by the one thread that renews; KeptTokens orders one renewal before the next.
  private volatile String refreshToken;
  private volatile @Nullable ProblemException over;

  /**
   * @param renew asks for the next tokens with a refresh token
   * @param onRenewed gets all tokens that follow, before they are used
   * @param nanos a clock as {@link System#nanoTime} is one
   */
  TokensOfLogin(
      LoginTokens first,
      Function<String, AccessToken> renew,
      Consumer<LoginTokens> onRenewed,
      Clock clock,
      LongSupplier nanos) {
    this.renew = renew;
    this.onRenewed = onRenewed;
    this.clock = clock;
    this.refreshToken = first.refreshToken();
    this.kept = new KeptTokens<>(TokensOfLogin::next, login -> "the only one", 1, nanos);
    String accessToken = first.accessToken();
    Instant end = first.accessTokenEndsAt();
    if (accessToken != null && end != null) {
      kept.put(this, accessToken, Duration.between(clock.instant(), end));
    }
  }

  @Override
  public String get() {
    return kept.get(this);
  }

  @Override
  public void drop(String refused) {
    kept.drop(this, refused);
  }

  @Override
  public @Nullable String guildId() {
    String token = get();
    String guildId = kept.of(this).guildId();
    if (guildId != null) {
      return guildId;
    }
    kept.drop(this, token); // came without its guild: the server says it with the next one
    return kept.of(this).guildId();
  }

  private AccessToken next() {
    ProblemException ended = over;
    if (ended != null) {
      throw ended.again();
    }
    AccessToken next;
    try {
      next = renew.apply(refreshToken);
    } catch (Problems.InvalidGrantException e) {
      over = e; // for good; whoever sends it again only raises an alarm
      throw e;
    }
    String following = next.refreshToken();
    if (following == null) {
      throw ConnectionException.unreadable("refreshToken");
    }
    refreshToken = following;
    onRenewed.accept(of(next, following, clock));
    return next;
  }

  /** As programs keep them. */
  static LoginTokens of(AccessToken token, String refreshToken, Clock clock) {
    return new LoginTokens(
        refreshToken, token.accessToken(), clock.instant().plusSeconds(token.expiresIn()));
  }
}
