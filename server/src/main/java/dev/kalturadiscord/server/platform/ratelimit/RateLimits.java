package dev.kalturadiscord.server.platform.ratelimit;

import dev.kalturadiscord.server.platform.address.IpAddress;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests against the limits. Kept in the memory of this server: with several servers side
 * by side, up to as many times the limits pass.
 */
@Singleton
final class RateLimits {

  private static final int MOST_CALLERS = 100_000;

  private record Member(String client, String guild, String person) {}

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
    String client = text(token, "azp").or(() -> text(token, "sub")).orElse("");
    Optional<Member> member =
        text(token, "guild")
            .flatMap(
                guild ->
                    text(token, "sub")
                        .filter(sub -> !sub.equals(client)) // a client of a guild, for itself
                        .map(sub -> new Member(client, guild, sub)));
    Optional<Standing> ofMember = member.flatMap(m -> take(Policy.MEMBER, m));
    if (ofMember.isPresent() && !ofMember.get().allowed()) {
      return ofMember;
    }
    Optional<Standing> ofClient = take(Policy.CLIENT, client);
    if (ofClient.isEmpty() || ofMember.isEmpty()) {
      return ofClient.or(() -> ofMember);
    }
    if (!ofClient.get().allowed()) {
      member.ifPresent(m -> giveBack(Policy.MEMBER, m));
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

  /** Claims that MicroProfile does not know come as JSON values. */
  private static Optional<String> text(JsonWebToken token, String claim) {
    @Nullable Object value = token.getClaim(claim);
    String text = value instanceof JsonString json ? json.getString() : String.valueOf(value);
    return value == null || text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
