package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskedTextTest {

  private static final String KS =
      "djJ8MTIzNDU2N3yJt69qeaY9gADY-cWgOKcmEspA1T6PlMa7URC_Gl8bKJNu0J1VsEWLZ2Y2F60705IlUJ_THMJs"
          + "JqHBFw-HO7s_";
  private static final String FIRST_VERSION =
      "ZDhlYzc3MzI3OTZlOGM4ZWM0MDkxMTc1MWI5YzI3NjU1NWE2NTU5MnwxMjM0NTY3OzEyMzQ1Njc7MTg5MzQ1NjAw"
          + "MDsyOzE3MDAwMDAwMDAuMTIzNDtkaXNjb3JkLjQyO2Rpc2FibGVlbnRpdGxlbWVudDs7";
  private static final String SECRET = "0123456789abcdef-secret";

  static Stream<String> textsWithASecret() {
    List<String> secrets = List.of(KS, FIRST_VERSION, SECRET);
    return secrets.stream()
        .flatMap(
            secret ->
                Stream.of(
                        "{\"ks\":\"%s\",\"id\":7}",
                        "{ \"ks\" : \"%s\" }",
                        "{\"KS\":\"%s\"}",
                        "{\"widgetKs\":\"%s\"}",
                        "{\"secret\":\"%s\"}",
                        "{\"adminSecret\":\"%s\"}",
                        "{\"token\":\"%s\"}",
                        "{\"tokenHash\":\"%s\"}",
                        "{\"session\":\"%s\"}",
                        "{\"a\":{\"b\":[{\"ks\":\"%s\"}]}}",
                        "{\"ks\":[\"a\",\"%s\"]}",
                        "[{\"id\":1},{\"token\":\"%s\"}]",
                        "{\"ks\":\"quoted \\\" %s\"}",
                        "{\"ks\":\"cut off %s",
                        "{\"data\":\"{\\\"ks\\\":\\\"%s\\\",\\\"id\\\":1}\"}",
                        "{\"data\":\"{\\\"d\\\":\\\"{\\\\\\\"ks\\\\\\\":\\\\\\\"%s\\\\\\\"}\\\"}\"}",
                        "ks=%s&format=1",
                        "format=1&secret=%s",
                        "1:ks=%s&1:service=session",
                        "a[ks]=%s",
                        "a%%5Bks%%5D=%s",
                        "next=https%%3A%%2F%%2Fx%%3Fks%%3D%s",
                        "https://kaf.example/embeddedrooms/index/view-room/ks/%s",
                        "https://kaf.example/embeddedrooms/index/view-room/ks/%s/more",
                        "https:\\/\\/kaf.example\\/view-room\\/ks\\/%s\\/",
                        "https%%3A%%2F%%2Fkaf.example%%2Fks%%2F%s",
                        "https://api.example/api_v3?format=1&ks=%s#top",
                        "java.io.IOException: https://x/ks/%s refused",
                        "%%7B%%22ks%%22%%3A%%22%s%%22%%7D",
                        "{\"message\":\"Invalid KS \\\"%s\\\", Error \\\"-1,INVALID_STR\\\"\"}",
                        "Invalid KS \"%s\", Error \"-1,INVALID_STR\"")
                    .map(form -> form.formatted(secret)));
  }

  @ParameterizedTest
  @MethodSource("textsWithASecret")
  void noSecretIsLeft(String text) {
    assertThat(MaskedText.of(text))
        .contains("***")
        .doesNotContain(KS.substring(8, 30))
        .doesNotContain(FIRST_VERSION.substring(0, 30))
        .doesNotContain("OzE3MDAwMDAw")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"%s\"", "Kaltura said %s.", "x%sx", "{\"name\":\"%s\"}", "<b>%s"})
  void aSessionIsFoundWhereNothingAnnouncesIt(String form) {
    for (String ks : List.of(KS, FIRST_VERSION)) {
      for (String written :
          List.of(
              ks,
              ks.replace("/", "\\/"),
              ks.replace('-', '+').replace('_', '/'),
              ks.replace('-', '+').replace('_', '/').replace("/", "\\/"),
              URLEncoder.encode(ks + "==", StandardCharsets.UTF_8))) {
        assertThat(MaskedText.of(form.formatted(written)))
            .contains("***")
            .doesNotContain(ks.substring(8, 30))
            .doesNotContain(ks.substring(ks.length() - 12));
      }
    }
  }

  @Test
  void aSecretThatIsANumberIsMasked() {
    assertThat(MaskedText.of("{\"secret\": 1234567890, \"id\": 5}"))
        .isEqualTo("{\"secret\": \"***\", \"id\": 5}");
  }

  @Test
  void whatStandsBesideASecretStays() {
    assertThat(
            MaskedText.of(
                "{\"ks\":\"" + KS + "\",\"filter\":{\"idIn\":\"1_a\"},\"partnerId\":1234567}"))
        .isEqualTo("{\"ks\":\"***\",\"filter\":{\"idIn\":\"1_a\"},\"partnerId\":1234567}");
    assertThat(MaskedText.of("format=1&ks=" + KS + "&partnerId=5"))
        .isEqualTo("format=1&ks=***&partnerId=5");
    assertThat(MaskedText.of("/view-room/ks/" + KS + "?y=1")).isEqualTo("/view-room/ks/***?y=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"totalCount\":0,\"objects\":[],\"objectType\":\"KalturaRoomEntryListResponse\"}",
        "https://www.kaltura.com/api_v3/service/session/action/startWidgetSession",
        "https://www.kaltura.com/api_v3/service/appToken/action/startSession",
        "{\"description\":\"0123456789012345678901234567890123456789012345678901234567890123456789\"}",
        "1790243987",
      })
  void whatHoldsNoSecretStaysAsItIs(String text) {
    assertThat(MaskedText.isHarmless(text)).isTrue();
  }
}
