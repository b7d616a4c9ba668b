package dev.kalturadiscord.server.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectUrisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.org",
        "https://app.example.org/callback?tenant=1",
        "https://app.example.org:8443/callback",
        "https://xn--bcher-kva.example/r%C3%BCck",
        "http://localhost:8080/docs/oauth2-redirect.html",
        "http://127.0.0.1/callback",
        "http://127.0.0.1:49152/callback",
        "http://[::1]:49152/callback",
      })
  void codesCanGoToWhereOnlyTheClientReadsThem(String uri) {
    assertThat(RedirectUris.problem(uri)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://app.example.org/callback, begin with https",
    "http://localhost.example.org/callback, begin with https",
    "http://127.0.0.1.example.org/, begin with https",
    "http://127.0.0.2/, begin with https",
    "http://0.0.0.0/, begin with https",
    "ftp://app.example.org/, begin with https",
    "https://app.example.org/callback#, fragment",
    "https://app.example.org/callback#part, fragment",
    "https://app.example.org@evil.example/, user name",
    "http://user:secret@localhost/, user name",
    "https://*.example.org/callback, must not contain *",
    "https://app.example.org/*, must not contain *",
    "https://app.example.org:65536/, port",
    "https://bücher.example/, ASCII",
    "https:///callback, such as https",
    "https:app.example.org, such as https",
    "//app.example.org/callback, begin with https",
    "/callback, such as https",
    "callback, such as https",
    "javascript:alert(1), such as https",
    "org.example.app:/callback, such as https",
    "'https://app.example.org/a b', such as https",
    "'https://app.example.org/\\..', such as https",
    "'', such as https",
  })
  void othersAreRefusedWithTheCure(String uri, String cure) {
    assertThat(RedirectUris.problem(uri)).hasValueSatisfying(p -> assertThat(p).contains(cure));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://app.example.org/a\nhttps://evil.example", "https://a.example/\u0000"})
  void oneIsOneLine(String uri) {
    assertThat(RedirectUris.problem(uri)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {513, 5_000})
  void aLongOneIsRefused(int length) {
    String uri = "https://a.example/";
    assertThat(RedirectUris.problem(uri + "x".repeat(length - uri.length())))
        .hasValueSatisfying(p -> assertThat(p).contains("512"));
  }
}
