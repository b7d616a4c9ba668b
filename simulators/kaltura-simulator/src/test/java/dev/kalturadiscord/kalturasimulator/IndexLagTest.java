package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Lists that see a change only later. */
class IndexLagTest {
  @Test
  void aListSeesAChangeOnlyAfterTheLag() {
    try (KalturaSimulator simulator = Simulators.start(Duration.ofSeconds(1))) {
      SimulatorClient client = new SimulatorClient(simulator.uri());
      String admin = client.adminSession("service");
      client.call("user", "add", admin, "{'user': {'id': 'a', 'screenName': 'old'}}");
      assertThat(client.call("user", "get", admin, "{'userId': 'a'}").has("id")).isTrue();
      assertThat(list(client, admin).path("totalCount").asInt()).isZero();
      client.steer("/clock", "{'offsetSeconds': 1}");
      client.call("user", "update", admin, "{'userId': 'a', 'user': {'screenName': 'new'}}");
      assertThat(list(client, admin).at("/objects/0/screenName").asText()).isEqualTo("old");
      client.steer("/clock", "{'offsetSeconds': 2}");
      assertThat(list(client, admin).at("/objects/0/screenName").asText()).isEqualTo("new");
    }
  }

  private static JsonNode list(SimulatorClient client, String ks) {
    return client.call("user", "list", ks, "{}");
  }
}
