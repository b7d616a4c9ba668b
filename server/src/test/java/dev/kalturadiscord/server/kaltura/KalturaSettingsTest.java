package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import io.helidon.config.mp.MpConfigSources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KalturaSettingsTest {

  private static final String ADMIN_SECRET = "kaltura.admin-secret (KALTURA_ADMIN_SECRET)";

  private static final Map<String, String> TOKENS =
      Map.of(
          "kaltura.app-token.id", "KALTURA_APP_TOKEN_ID",
          "kaltura.app-token.value", "KALTURA_APP_TOKEN_VALUE",
          "kaltura.join-token.id", "KALTURA_JOIN_TOKEN_ID",
          "kaltura.join-token.value", "KALTURA_JOIN_TOKEN_VALUE");

  @Test
  void theAdminSecretAloneIsEnough() {
    assertThat(read(Map.of("kaltura.admin-secret", "s")).credential())
        .isEqualTo(new KalturaCredential.AdminSecret("s"));
  }

  @Test
  void twoAppTokensAreEnough() {
    assertThat(read(TOKENS).credential())
        .isEqualTo(
            new KalturaCredential.AppTokens(
                new KalturaCredential.AppToken("KALTURA_APP_TOKEN_ID", "KALTURA_APP_TOKEN_VALUE"),
                new KalturaCredential.AppToken("KALTURA_JOIN_TOKEN_ID", "KALTURA_JOIN_TOKEN_VALUE"),
                null));
  }

  static Stream<List<String>> someTokens() {
    List<String> names = TOKENS.keySet().stream().sorted().toList();
    return Stream.of(
        names.subList(0, 1),
        names.subList(1, 2),
        names.subList(2, 3),
        names.subList(3, 4),
        names.subList(0, 2),
        names.subList(2, 4),
        names.subList(0, 3),
        names.subList(1, 4));
  }

  @ParameterizedTest
  @MethodSource("someTokens")
  void halfTheAppTokensNameExactlyWhatIsMissing(List<String> given) {
    Map<String, String> some = new HashMap<>(TOKENS);
    some.keySet().retainAll(given);
    List<String> missing =
        TOKENS.keySet().stream()
            .filter(name -> !given.contains(name))
            .map(name -> "%s (%s) is missing".formatted(name, TOKENS.get(name)))
            .toList();
    assertThatThrownBy(() -> read(some))
        .isInstanceOf(InvalidSettingsException.class)
        .satisfies(
            e -> {
              assertThat(String.valueOf(e.getMessage()).lines()).hasSameSizeAs(missing);
              assertThat(e.getMessage()).contains(missing);
            });
  }

  @Test
  void withoutAnyCredentialBothWaysAreNamed() {
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining(ADMIN_SECRET + " is missing")
        .satisfies(
            e ->
                TOKENS.forEach(
                    (name, environment) ->
                        assertThat(e)
                            .hasMessageContaining("%s (%s)".formatted(name, environment))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kaltura.app-token.id", "kaltura.join-token.value"})
  void theAdminSecretTogetherWithAnAppTokenIsRefused(String token) {
    assertThatThrownBy(() -> read(Map.of("kaltura.admin-secret", "hidden", token, "hidden")))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining(ADMIN_SECRET + " cannot be used together with app tokens")
        .hasMessageNotContaining("hidden");
    Map<String, String> all = new HashMap<>(TOKENS);
    all.put("kaltura.admin-secret", "hidden");
    assertThatThrownBy(() -> read(all)).hasMessageContaining("cannot be used together");
  }

  @Test
  void aBlankValueCountsAsMissing() {
    Map<String, String> blank = new HashMap<>(TOKENS);
    blank.put("kaltura.join-token.value", " ");
    assertThatThrownBy(() -> read(blank))
        .hasMessageContaining("kaltura.join-token.value (KALTURA_JOIN_TOKEN_VALUE) is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "us, https://www.kaltura.com",
    "eu, https://api.eu.kaltura.com",
    "de, https://api.de.kaltura.com",
    "sg, https://api.sg.kaltura.com",
    "ca, https://api.ca.kaltura.com",
    "ap, https://api.ap.kaltura.com"
  })
  void theRegionSaysWhereTheApiIs(String region, String address) {
    assertThat(read(Map.of("kaltura.admin-secret", "s", "kaltura.region", region)).apiBaseUrl())
        .hasToString(address);
  }

  @Test
  void anAddressOfItsOwnWinsOverTheRegion() {
    KalturaSettings settings =
        read(
            Map.of(
                "kaltura.admin-secret", "s",
                "kaltura.region", "de",
                "kaltura.api.base-url", "https://kaltura.example.org/"));
    assertThat(settings.apiBaseUrl()).hasToString("https://kaltura.example.org");
    assertThat(read(Map.of("kaltura.admin-secret", "s")).apiBaseUrl())
        .hasToString("https://www.kaltura.com");
  }

  @Test
  void anUnknownRegionIsNamedWithThoseThereAre() {
    assertThatThrownBy(() -> read(Map.of("kaltura.admin-secret", "s", "kaltura.region", "moon")))
        .hasMessageContaining("kaltura.region (KALTURA_REGION) must be one of us, eu, de")
        .hasMessageContaining("\"moon\"");
  }

  @Test
  void theTagsOfKalturaMeetingsCanBeOthers() {
    KmeSettings kme =
        read(Map.of("kaltura.admin-secret", "s", "kaltura.kme.event-tags.webinar", "a:1,b:0"))
            .kme();
    assertThat(kme.eventTags(RoomType.WEBINAR))
        .isEqualTo("discord,a:1,b:0,custom_rs_enable_guests_to_join:0,custom_rs_show_invite:0");
    assertThat(kme.eventTags(RoomType.CLASSROOM))
        .contains("custom_rs_class_mode:virtual_classroom");
  }

  @Test
  void secretsAreNotShown() {
    KalturaSettings secret = read(Map.of("kaltura.admin-secret", "hidden"));
    KalturaSettings tokens = read(TOKENS);
    assertThat(secret.toString() + secret.credential()).doesNotContain("hidden");
    assertThat(tokens.toString() + tokens.credential()).doesNotContain("_VALUE");
  }

  private static KalturaSettings read(Map<String, String> credential) {
    Map<String, String> all = new HashMap<>(credential);
    all.put("kaltura.partner-id", "1234567");
    all.put("kaltura.kaf.base-url", "https://kaf.example");
    SettingsReader reader =
        new SettingsReader(
            ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(MpConfigSources.create(all))
                .build());
    KalturaSettings settings = KalturaSettings.read(reader);
    reader.check();
    return settings;
  }
}
