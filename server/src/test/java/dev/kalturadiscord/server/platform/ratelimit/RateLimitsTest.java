package dev.kalturadiscord.server.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.address.IpAddress;
import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RateLimitsTest {

  private static final GivenToken ADA = member("bot", "1", "71");

  @Test
  void aMemberIsThePersonInOneGuildThroughOneClient() {
    RateLimits limits = limits("rate-limit.member", "2/PT1M");
    limits.withToken(ADA);
    limits.withToken(ADA);

    assertRefused(limits.withToken(ADA), Policy.MEMBER);
    assertAllowed(limits.withToken(member("bot", "1", "72")));
    assertAllowed(limits.withToken(member("bot", "2", "71")));
    assertAllowed(limits.withToken(member("app", "1", "71")));
  }

  @Test
  void aClientIsLimitedOverAllItsMembers() {
    RateLimits limits = limits("rate-limit.client", "2/PT1M");
    limits.withToken(ADA);
    limits.withToken(member("bot", "2", "72"));

    assertRefused(limits.withToken(member("bot", "3", "73")), Policy.CLIENT);
    assertAllowed(limits.withToken(member("app", "3", "73")));
  }

  @Test
  void aClientWithoutAGuildIsNoMember() {
    RateLimits limits = limits("rate-limit.member", "1/PT1M", "rate-limit.client", "3/PT1M");
    GivenToken client = new GivenToken(Map.of("azp", "bot", "sub", "bot"));
    limits.withToken(client);
    limits.withToken(client);

    assertAllowed(limits.withToken(client));
    assertRefused(limits.withToken(client), Policy.CLIENT);
  }

  @Test
  void aClientOfAGuildThatActsForItselfIsNoMemberEither() {
    RateLimits limits = limits("rate-limit.member", "1/PT1M", "rate-limit.client", "2/PT1M");
    GivenToken client = member("poster", "1", "poster");
    limits.withToken(client);

    assertAllowed(limits.withToken(client));
    assertRefused(limits.withToken(client), Policy.CLIENT);
  }

  @Test
  void whatAMemberDoesBeyondItsLimitDoesNotCountAgainstTheClient() {
    RateLimits limits = limits("rate-limit.member", "1/PT1M", "rate-limit.client", "2/PT1M");
    IntStream.range(0, 100).forEach(i -> limits.withToken(ADA));

    assertAllowed(limits.withToken(member("bot", "1", "72")));
  }

  @Test
  void whatIsBeyondTheLimitOfTheClientDoesNotCountAgainstTheMember() {
    ManualTime time = new ManualTime();
    RateLimits limits = limits(time, "rate-limit.member", "2/PT1H", "rate-limit.client", "1/PT1S");
    limits.withToken(ADA);
    IntStream.range(0, 100).forEach(i -> limits.withToken(ADA));
    time.pass(Duration.ofSeconds(1));

    assertAllowed(limits.withToken(ADA));
  }

  @Test
  void theCallerHearsOfTheTighterLimit() {
    RateLimits limits = limits("rate-limit.member", "10/PT1M", "rate-limit.client", "5/PT1M");

    assertThat(limits.withToken(ADA).orElseThrow().limitHeader()).startsWith("\"client\";r=4;");
  }

  @Test
  void requestsAndFailuresOfAnAddressAreCountedApart() {
    RateLimits limits =
        limits("rate-limit.address", "1/PT1M", "rate-limit.failed-authentication", "1/PT1M");
    limits.withoutToken(address("192.0.2.1"));

    assertRefused(limits.withoutToken(address("192.0.2.1")), Policy.ADDRESS);
    assertAllowed(limits.failedToAuthenticate(address("192.0.2.1")));
    assertRefused(limits.failedToAuthenticate(address("192.0.2.1")), Policy.FAILED_AUTHENTICATION);
    assertAllowed(limits.withoutToken(address("192.0.2.2")));
  }

  @Test
  void anotherAddressOfTheSameIpv6NetworkIsNoWayOut() {
    RateLimits limits = limits("rate-limit.address", "1/PT1M");
    limits.withoutToken(address("2001:db8::1"));

    assertRefused(limits.withoutToken(address("2001:db8::ffff:2")), Policy.ADDRESS);
    assertAllowed(limits.withoutToken(address("2001:db8:0:1::1")));
  }

  @Test
  void anExemptAddressIsNotLimited() {
    RateLimits limits =
        limits(
            "rate-limit.address", "1/PT1M",
            "rate-limit.failed-authentication", "1/PT1M",
            "rate-limit.exempt", "192.0.2.0/24");

    assertThat(limits.withoutToken(address("192.0.2.1"))).isEmpty();
    assertThat(limits.failedToAuthenticate(address("192.0.2.1"))).isEmpty();
    assertThat(limits.withoutToken(address("198.51.100.1"))).isPresent();
  }

  @Test
  void whatIsSwitchedOffLimitsNobody() {
    RateLimits limits =
        limits("rate-limit.member", "off", "rate-limit.client", "off", "rate-limit.address", "off");

    assertThat(limits.withToken(ADA)).isEmpty();
    assertThat(limits.withoutToken(address("192.0.2.1"))).isEmpty();
  }

  private static RateLimits limits(String... settings) {
    return limits(new ManualTime(), settings);
  }

  private static RateLimits limits(ManualTime time, String... settings) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    return new RateLimits(
        RateLimitSettings.read(new SettingsReader(GivenSettings.config(values))), time);
  }

  private static GivenToken member(String client, String guild, String person) {
    return new GivenToken(Map.of("azp", client, "guild", guild, "sub", person));
  }

  private static IpAddress address(String text) {
    return IpAddress.parse(text).orElseThrow();
  }

  private static void assertAllowed(Optional<Standing> standing) {
    assertThat(standing.orElseThrow().allowed()).isTrue();
  }

  private static void assertRefused(Optional<Standing> standing, Policy policy) {
    assertThat(standing.orElseThrow().allowed()).isFalse();
    assertThat(standing.orElseThrow().policy()).isEqualTo(policy);
  }
}
