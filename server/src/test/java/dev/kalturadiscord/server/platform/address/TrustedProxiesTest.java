package dev.kalturadiscord.server.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrustedProxiesTest {

  private static final TrustedProxies PROXIES =
      new TrustedProxies(
          Stream.of("10.0.0.0/8", "2001:db8:10::/48")
              .map(text -> Network.parse(text).orElseThrow())
              .toList());

  @Test
  void aStrangersWordIsNotTaken() {
    assertThat(callerBehind("198.51.100.1", "192.0.2.1")).isEqualTo("198.51.100.1");
  }

  @Test
  void withoutTrustedProxiesNobodysWordIsTaken() {
    IpAddress peer = IpAddress.parse("127.0.0.1").orElseThrow();

    assertThat(new TrustedProxies(List.of()).callerBehind(peer, List.of("192.0.2.1")))
        .isEqualTo(peer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.1|192.0.2.1",
        "192.0.2.1:4711|192.0.2.1",
        "[2001:db8::1]:4711|2001:db8:0:0:0:0:0:1",
        "[2001:db8::1]|2001:db8:0:0:0:0:0:1",
        "2001:db8::1|2001:db8:0:0:0:0:0:1",
      })
  void aTrustedProxySaysWhoCalled(String forwardedFor, String caller) {
    assertThat(callerBehind("10.0.0.1", forwardedFor)).isEqualTo(caller);
  }

  @Test
  void whatTheCallerPutsInFrontIsIgnored() {
    assertThat(callerBehind("10.0.0.1", "203.0.113.66, 192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(callerBehind("10.0.0.1", "10.0.0.9, 192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(callerBehind("10.0.0.1", "127.0.0.1", "192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void aChainOfTrustedProxiesIsFollowedToItsEnd() {
    assertThat(callerBehind("10.0.0.1", "203.0.113.66, 192.0.2.1, 2001:db8:10::1 ,10.9.9.9"))
        .isEqualTo("192.0.2.1");
    assertThat(callerBehind("10.0.0.1", "192.0.2.1", "10.9.9.9")).isEqualTo("192.0.2.1");
  }

  @Test
  void whereAProxyNamesNobodyItIsItselfTheCaller() {
    assertThat(callerBehind("10.0.0.1")).isEqualTo("10.0.0.1");
    assertThat(callerBehind("10.0.0.1", "unknown")).isEqualTo("10.0.0.1");
    assertThat(callerBehind("10.0.0.1", "192.0.2.1, nonsense, 10.0.0.2")).isEqualTo("10.0.0.2");
    assertThat(callerBehind("10.0.0.1", "192.0.2.1,")).isEqualTo("10.0.0.1");
    assertThat(callerBehind("10.0.0.1", "10.0.0.3, 10.0.0.2")).isEqualTo("10.0.0.3");
  }

  private static String callerBehind(String peer, String... forwardedFor) {
    return PROXIES.callerBehind(IpAddress.parse(peer).orElseThrow(), List.of(forwardedFor)).text();
  }
}
