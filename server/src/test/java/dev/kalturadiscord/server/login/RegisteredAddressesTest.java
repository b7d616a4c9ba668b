package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegisteredAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "https://app.example.org/cb, https://app.example.org/cb",
    "com.example.app:/cb, com.example.app:/cb",
    "http://localhost:8080/cb, http://localhost:8080/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:51234/cb",
    "http://127.0.0.1:1/cb?x=1, http://127.0.0.1:51234/cb?x=1",
    "http://127.0.0.1:1, http://127.0.0.1",
    "http://[::1]:7/cb, http://[::1]:51234/cb",
  })
  void theSameAddressIsAllowed(String registered, String given) {
    assertThat(RegisteredAddresses.allow(List.of("https://other.example.org/", registered), given))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example.org/cb, https://app.example.org/cb/",
    "https://app.example.org/cb, https://app.example.org/cb?x=1",
    "https://app.example.org/cb, https://app.example.org/CB",
    "https://app.example.org/cb, https://APP.example.org/cb",
    "https://app.example.org/cb, https://app.example.org:443/cb",
    "https://app.example.org/cb, https://app.example.org/cb#x",
    "https://app.example.org/cb, https://app.example.org.evil.example/cb",
    "https://app.example.org/cb, https://app.example.org@evil.example/cb",
    "http://localhost:1/cb, http://localhost:2/cb",
    "https://127.0.0.1:1/cb, https://127.0.0.1:2/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:80/other",
    "http://127.0.0.1/cb, http://127.0.0.2:80/cb",
    "http://127.0.0.1/cb, http://[::1]:80/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:80@evil.example/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:80.evil.example/cb",
    "http://127.0.0.1/cb, http://127.0.0.1.evil.example/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:x/cb",
    "http://127.0.0.1/cb, http://user@127.0.0.1/cb",
    "http://127.0.0.1/cb, http://127.0.0.1\\@evil.example/cb",
  })
  void anotherAddressIsNot(String registered, String given) {
    assertThat(RegisteredAddresses.allow(List.of(registered), given)).isFalse();
  }
}
