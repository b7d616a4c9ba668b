package dev.kalturadiscord.server.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kalturadiscord.server.platform.address.IpAddress;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Counts requests against the limits. Kept in the memory of this server: with several servers side
 * by side, up to as many times the limits pass.
 */
@Singleton
final class RateLimits {

  private static final int MOST_CALLERS = 100_000;

  /** Read once for as long as a token is around: see {@link Bearer#of}. */
  private final LoadingCache<JsonWebToken, Bearer> bearers =
      Caffeine.newBuilder().weakKeys().build(Bearer::of);

  private final RateLimitSettings settings;
  private final Map<Policy, Limit> limits = new EnumMap<>(Policy.class);

  @Inject
  RateLimits(RateLimitSettings settings) {
    this(settings, TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(RateLimitSettings settings, TimeMeter time) {
    this.settings = settings;
    settings
        .rates()
        .forEach((policy, rate) -> limits.put(policy, new Limit(policy, rate, time, MOST_CALLERS)));
  }

  /**
   * Counts a request with a valid token: against the client and, when it acts for a person in a
   * guild, against that member. A request beyond one of the two counts against neither.
   *
   * @return how the caller stands with the tighter of them; empty when both are switched off
   */
  Optional<Standing> withToken(JsonWebToken token) {
    Bearer bearer = bearers.get(token);
    Optional<Standing> ofMember = bearer.member().flatMap(m -> take(Policy.MEMBER, m));
    if (ofMember.isPresent() && !ofMember.get().allowed()) {
      return ofMember;
    }
    Optional<Standing> ofClient = take(Policy.CLIENT, bearer.client());
    if (ofClient.isEmpty() || ofMember.isEmpty()) {
      return ofClient.or(() -> ofMember);
    }
    if (!ofClient.get().allowed()) {
      bearer.member().ifPresent(m -> giveBack(Policy.MEMBER, m));
    }
    return Optional.of(ofMember.get().orTighter(ofClient.get()));
  }

  /** Counts a request of a client that proved who it is. Empty when clients are not limited. */
  Optional<Standing> ofClient(String clientId) {
    return take(Policy.CLIENT, clientId);
  }

  /** Counts a request without a token. Empty when that is not limited for this address. */
  Optional<Standing> withoutToken(IpAddress address) {
    return ofAddress(Policy.ADDRESS, address);
  }

  /** Counts a failure to authenticate. Empty when that is not limited for this address. */
  Optional<Standing> failedToAuthenticate(IpAddress address) {
    return ofAddress(Policy.FAILED_AUTHENTICATION, address);
  }

  private Optional<Standing> ofAddress(Policy policy, IpAddress address) {
    return settings.exempt().stream().anyMatch(network -> network.contains(address))
        ? Optional.empty()
        : take(policy, address.household());
  }

  private Optional<Standing> take(Policy policy, Object caller) {
    return Optional.ofNullable(limits.get(policy)).map(limit -> limit.take(caller));
  }

  private void giveBack(Policy policy, Object caller) {
    Optional.ofNullable(limits.get(policy)).ifPresent(limit -> limit.giveBack(caller));
  }
}
