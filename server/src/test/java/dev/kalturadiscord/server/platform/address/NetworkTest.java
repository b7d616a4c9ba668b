package dev.kalturadiscord.server.platform.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24,192.0.2.255,true",
    "192.0.2.0/24,192.0.3.0,false",
    "192.0.2.7/24,192.0.2.1,true",
    "192.0.2.128/25,192.0.2.127,false",
    "192.0.2.128/25,192.0.2.129,true",
    "192.0.2.1,192.0.2.1,true",
    "192.0.2.1,192.0.2.2,false",
    "0.0.0.0/0,203.0.113.9,true",
    "0.0.0.0/0,2001:db8::1,false",
    "2001:db8::/33,2001:db8:7fff::1,true",
    "2001:db8::/33,2001:db8:8000::1,false",
    "::1,::1,true",
    "::/0,192.0.2.1,false",
  })
  void containsTheAddressesThatShareItsFirstBits(String network, String address, boolean inside) {
    assertThat(
            Network.parse(network).orElseThrow().contains(IpAddress.parse(address).orElseThrow()))
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.0/33",
        "2001:db8::/129",
        "192.0.2.0/",
        "192.0.2.0/-1",
        "/8",
        "example.org"
      })
  void whatIsNoNetworkIsReportedInWords(String text) {
    SettingsReader reader = reader("192.0.2.1," + text);
    Network.list(reader, "some.networks");

    assertThatThrownBy(reader::check)
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            "some.networks (SOME_NETWORKS) must name networks such as 192.0.2.0/24 or"
                + " 2001:db8::/32, not \"%s\"",
            text);
  }

  @Test
  void aListMayHaveSpacesAndMayBeEmpty() {
    SettingsReader reader = reader(" 192.0.2.1 , 2001:db8::/32,");

    assertThat(Network.list(reader, "some.networks")).hasSize(2);
    assertThat(Network.list(reader, "other.networks")).isEmpty();
    assertThatCode(reader::check).doesNotThrowAnyException();
  }

  private static SettingsReader reader(String networks) {
    return new SettingsReader(GivenSettings.config(Map.of("some.networks", networks)));
  }
}
