package dev.kalturadiscord.server.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowedOriginsTest {

  @Test
  void thereAreNoneUnlessAnOperatorNamesThem() {
    assertThat(read("").exact()).isEmpty();
    assertThat(read("https://app.example, http://localhost:3000").exact())
        .containsExactlyInAnyOrder("https://app.example", "http://localhost:3000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "https://*.example", "https://app.example,*"})
  void allOriginsAtOnceAreRefusedWithTheReason(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            "cors.allowed-origins (CORS_ALLOWED_ORIGINS) must name each origin: with * any page on"
                + " the web could call the API");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "app.example",
        "https://app.example/",
        "https://app.example/page",
        "https://APP.example",
        "https://app.example:443",
        "http://app.example:80",
        "ftp://app.example",
        "https://",
        "https://user@app.example",
        "https://a b",
      })
  void anOriginIsWrittenAsBrowsersSendIt(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            "cors.allowed-origins (CORS_ALLOWED_ORIGINS) must be an origin such as"
                + " https://example.org, not \"%s\"",
            text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://Example.org/some/path,https://example.org",
    "https://example.org:443,https://example.org",
    "http://localhost:8080,http://localhost:8080",
    "http://[2001:db8::1]:8080,http://[2001:db8::1]:8080",
  })
  void thePagesOfAnAddressHaveItsOrigin(URI address, String origin) {
    assertThat(AllowedOrigins.of(address)).isEqualTo(origin);
  }

  private static AllowedOrigins read(String text) {
    SettingsReader reader =
        new SettingsReader(GivenSettings.config(Map.of("cors.allowed-origins", text)));
    AllowedOrigins origins = AllowedOrigins.read(reader);
    reader.check();
    return origins;
  }
}
