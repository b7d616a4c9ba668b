package dev.kalturadiscord.server.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,192.0.2.1",
    "255.255.255.255,255.255.255.255",
    "2001:db8::1,2001:db8:0:0:0:0:0:1",
    "2001:DB8::1,2001:db8:0:0:0:0:0:1",
    "::1,0:0:0:0:0:0:0:1",
    "::ffff:192.0.2.1,192.0.2.1",
  })
  void readsWhatIsAnAddress(String text, String same) {
    assertThat(IpAddress.parse(text).map(IpAddress::text)).contains(same);
  }

  /** Names would be looked up; the odd numbers are ones that Java would take for an address. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "example.org",
        "unknown",
        "_hidden",
        "1",
        "192.0.2",
        "192.0.2.256",
        "010.0.0.1",
        "192.0.2.1.1",
        "0x7f.0.0.1",
        "2130706433",
        "1:2",
        ":::",
        "2001:db8::1::2",
        "[::1]",
        "fe80::1%lo",
        "192.0.2.1 ",
        "cafe",
        "a.b:c",
      })
  void readsNothingElse(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @Test
  void allAddressesOfOneIpv6NetworkOf64BitsAreOneHousehold() {
    assertThat(household("2001:db8:1:2:3:4:5:6")).isEqualTo(household("2001:db8:1:2:ffff::"));
    assertThat(household("2001:db8:1:2::1")).isNotEqualTo(household("2001:db8:1:3::1"));
  }

  @Test
  void eachIpv4AddressIsAHouseholdOfItsOwn() {
    assertThat(household("192.0.2.1")).isNotEqualTo(household("192.0.2.2"));
    assertThat(household("192.0.2.1")).isEqualTo(household("::ffff:192.0.2.1"));
  }

  private static IpAddress household(String text) {
    return IpAddress.parse(text).orElseThrow().household();
  }
}
