package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryOutcome;
import dev.kalturadiscord.client.model.DeliveryReport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ServiceClientTest {

  private ScriptedServer server;
  private ServiceClient service;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    service =
        KalturaDiscordClient.builder()
            .serverBaseUrl(server.url())
            .clientCredential("bot", "secret")
            .retryFor(Duration.ZERO)
            .build()
            .asItself();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void leasesDeliveriesUnderATokenOfItsOwn() {
    server.answers(
        200,
        """
        {"items":[{"id":"dlv_1","lease":"l1","nonce":"n1","occasion":"meeting_start",
                   "guildId":"20","channelId":"21","mentionsAllowed":false}]}
        """);

    List<Delivery> due = service.leaseDeliveries(10, Duration.ofSeconds(20));

    assertThat(due).extracting(Delivery::getId).containsExactly("dlv_1");
    assertThat(server.asked().get(0).path()).isEqualTo("/api/v1/deliveries/lease");
    assertThat(server.asked().get(0).body()).contains("\"limit\":10", "\"waitSeconds\":20");
    assertThat(server.asked().get(0).authorization()).isEqualTo("Bearer token-1");
    assertThat(server.askedForTokens().get(0).body()).contains("client_credentials");
  }

  @Test
  void takesAFreshTokenWhenTheOldOneRanOut() {
    server.answers(200, "{\"items\":[]}").answers(401, ScriptedServer.UNAUTHORIZED);
    server.answers(200, "{\"items\":[]}");
    service.leaseDeliveries(1, Duration.ZERO);

    assertThat(service.leaseDeliveries(1, Duration.ZERO)).isEmpty();

    assertThat(server.tokens()).isEqualTo(2);
  }

  @Test
  void reportsWhatBecameOfADelivery() {
    server.answers(204, "");

    service.acknowledgeDelivery(
        "dlv_1",
        new DeliveryReport().lease("l1").outcome(DeliveryOutcome.DELIVERED).messageId("51"));

    assertThat(server.asked().get(0).path()).isEqualTo("/api/v1/deliveries/dlv_1/acknowledge");
    assertThat(server.asked().get(0).body())
        .contains("\"lease\":\"l1\"", "\"outcome\":\"delivered\"", "\"messageId\":\"51\"");
  }
}
