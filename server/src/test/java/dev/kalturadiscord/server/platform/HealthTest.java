package dev.kalturadiscord.server.platform;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.class)
final class HealthTest {

  private final Api api;
  private final KalturaControl kaltura;

  HealthTest(Api api, KalturaControl kaltura) {
    this.api = api;
    this.kaltura = kaltura;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
  void isUpWithoutAToken(String path) {
    Api.Answer health = api.call("GET", path).send();

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.header("Content-Type")).startsWith("application/json");
    assertThat(health.text("status")).isEqualTo("UP");
    assertThat(health.json().path("checks").isArray()).isTrue();
  }

  @Test
  void readinessTellsWhetherDatabaseAndKalturaCanBeReached() {
    assertThat(checks(api.call("GET", "/health/ready").send()))
        .isEqualTo(Map.of("database", "UP", "kaltura", "UP"));
  }

  @Test
  void isNotReadyWhileKalturaIsDown() {
    kaltura.fault(
        """
        {"match":{"service":"system","action":"ping"},"kind":"http503","times":1}
        """);

    Api.Answer health =
        Eventually.returns(
            () -> api.call("GET", "/health/ready").send(), answer -> answer.status() == 503);

    assertThat(health.status()).isEqualTo(503);
    assertThat(health.text("status")).isEqualTo("DOWN");
    assertThat(checks(health)).isEqualTo(Map.of("database", "UP", "kaltura", "DOWN"));
    assertThat(kalturaData(health)).containsPattern("unreachable: HTTP_503, since 2\\d{3}-");
    Eventually.holds(
        () -> assertThat(api.call("GET", "/health/ready").send().status()).isEqualTo(200));
  }

  @Test
  void isNotReadyWhileKafIsDown() {
    kaltura.fault(
        """
        {"match":{"path":"/version"},"kind":"http503","times":1}
        """);

    Api.Answer health =
        Eventually.returns(
            () -> api.call("GET", "/health/ready").send(), answer -> answer.status() == 503);

    assertThat(health.status()).isEqualTo(503);
    assertThat(kalturaData(health)).contains("\"kaf\"").contains("HTTP_503");
    Eventually.holds(
        () -> assertThat(api.call("GET", "/health/ready").send().status()).isEqualTo(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/metrics", "/openapi"})
  void whoAcceptsNothingThatCanBeReadIsTold(String path) {
    for (String accept : new String[] {"application/json; x=\"", "*"}) {
      Api.Answer refused = api.call("GET", path).header("Accept", accept).sendOutsideContract();

      assertProblem(refused, 400, "malformed_request");
    }
  }

  @Test
  void livenessDoesNotDependOnOthers() {
    assertThat(checks(api.call("GET", "/health/live").send()))
        .doesNotContainKeys("database", "kaltura");
  }

  private static String kalturaData(Api.Answer health) {
    return health
        .json()
        .path("checks")
        .valueStream()
        .filter(check -> check.path("name").asText().equals("kaltura"))
        .map(check -> check.path("data").toString())
        .collect(Collectors.joining());
  }

  private static Map<String, String> checks(Api.Answer health) {
    return health
        .json()
        .path("checks")
        .valueStream()
        .collect(
            Collectors.toMap(
                (JsonNode check) -> check.path("name").asText(),
                check -> check.path("status").asText()));
  }
}
