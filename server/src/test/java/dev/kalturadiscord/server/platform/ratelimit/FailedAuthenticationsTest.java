package dev.kalturadiscord.server.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.address.IpAddress;
import dev.kalturadiscord.server.testing.LoggedLines;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FailedAuthenticationsTest {

  private final FailedAuthentications failures = new FailedAuthentications();
  private final LoggedLines log = new LoggedLines();

  @AfterEach
  void stop() {
    failures.stop(this);
    log.close();
  }

  @Test
  void oneLineSaysHowManyThereWereAndWhereMostCameFrom() {
    count("192.0.2.1", 3);
    count("198.51.100.1", 2);
    failures.tell();

    assertThat(lines())
        .singleElement()
        .asString()
        .endsWith("5 requests failed to authenticate within a minute, 3 of them from 192.0.2.1");
  }

  @Test
  void nothingIsLoggedBeforeTheMinuteIsOverAndNothingTwice() {
    count("192.0.2.1", 3);
    assertThat(lines()).isEmpty();
    failures.tell();
    failures.tell();

    assertThat(lines()).hasSize(1);
  }

  @Test
  void evenFromVeryManyAddressesAllAreCounted() {
    count("192.0.2.1", 2);
    IntStream.range(0, 20_000).forEach(i -> count("10.%d.%d.1".formatted(i / 250, i % 250), 1));
    failures.tell();

    assertThat(lines()).singleElement().asString().contains("20002 requests", "2 of them from 192");
  }

  private void count(String address, int times) {
    IntStream.range(0, times).forEach(i -> failures.count(IpAddress.parse(address).orElseThrow()));
  }

  private List<String> lines() {
    return log.all().stream()
        .filter(line -> line.startsWith(FailedAuthentications.class.getName()))
        .toList();
  }
}
