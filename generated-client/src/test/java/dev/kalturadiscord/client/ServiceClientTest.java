package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.client.model.AuditEvent;
import dev.kalturadiscord.client.model.AuditOutcome;
import dev.kalturadiscord.client.model.Client;
import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryOutcome;
import dev.kalturadiscord.client.model.DeliveryReport;
import dev.kalturadiscord.client.model.MeetingState;
import dev.kalturadiscord.client.model.NewClient;
import dev.kalturadiscord.client.model.NewMeeting;
import dev.kalturadiscord.client.model.Role;
import dev.kalturadiscord.client.model.Scope;
import dev.kalturadiscord.client.model.TokenState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ServiceClientTest {

  private static final String MEETING =
      """
      {"id":"mtg_1","title":"Talk","type":"meeting","state":"live","guildId":"1","channelId":"2",
       "hostDiscordUserId":"3","startsAt":"2026-01-01T10:00:00Z","endsAt":"2026-01-01T11:00:00Z",
       "createdAt":"2026-01-01T10:00:00Z"}
      """;
  private static final String CLIENT =
      """
      {"id":"cli_1","name":"Timetable","scopes":["meetings:read","hats:wear"],"public":false,
       "redirectUris":[],"secrets":[],"createdAt":"2026-01-01T10:00:00Z"}
      """;

  private ScriptedServer server;
  private ServiceClient service;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    service = client(Duration.ZERO).asItself();
  }

  private KalturaDiscordClient client(Duration retryFor) {
    return KalturaDiscordClient.builder()
        .serverBaseUrl(server.url())
        .clientCredential("bot", "secret")
        .retryFor(retryFor)
        .build();
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

    List<Delivery> due = service.deliveries().lease(10, Duration.ofSeconds(20));

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
    service.deliveries().lease(1, Duration.ZERO);

    assertThat(service.deliveries().lease(1, Duration.ZERO)).isEmpty();

    assertThat(server.tokens()).isEqualTo(2);
  }

  @Test
  void reportsWhatBecameOfADelivery() {
    server.answers(204, "");

    service
        .deliveries()
        .acknowledge(
            "dlv_1",
            new DeliveryReport().lease("l1").outcome(DeliveryOutcome.DELIVERED).messageId("51"));

    assertThat(server.asked().get(0).path()).isEqualTo("/api/v1/deliveries/dlv_1/acknowledge");
    assertThat(server.asked().get(0).body())
        .contains("\"lease\":\"l1\"", "\"outcome\":\"delivered\"", "\"messageId\":\"51\"");
  }

  @Test
  void actsInTheGuildOfItsToken() {
    server.answers(200, MEETING).answers(200, "{\"items\":[" + MEETING + "]}");

    service
        .meetings()
        .create("key-1", new NewMeeting().title("Talk").channelId("2").hostDiscordUserId("3"));
    assertThat(service.meetings().stream(MeetingState.LIVE)).hasSize(1);

    assertThat(server.asked())
        .extracting(ScriptedServer.Asked::path)
        .containsExactly("/api/v1/meetings", "/api/v1/meetings?state=live&limit=100");
    assertThat(server.asked().get(0).idempotencyKey()).isEqualTo("key-1");
  }

  @Test
  void aClientOfNoGuildHasNoConfiguration() {
    assertThatThrownBy(() -> service.configuration().get())
        .isInstanceOf(IllegalStateException.class);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void readsTheAuditLogPageByPage() {
    String event =
        """
        {"id":"evt_%d","at":"2026-01-01T10:00:00Z","operation":"endMeeting","outcome":"new_one",
         "requestId":"r"}
        """;
    server
        .answers(200, "{\"items\":[" + event.formatted(2) + "],\"nextCursor\":\"c 1\"}")
        .answers(200, "{\"items\":[" + event.formatted(1) + "]}");
    AuditFilter filter =
        AuditFilter.all()
            .ofOperation("endMeeting")
            .ofUser("3")
            .withOutcome(AuditOutcome.SUCCEEDED)
            .since(Instant.parse("2026-01-01T00:00:00Z"))
            .before(Instant.parse("2026-01-02T00:00:00Z"));

    assertThat(service.auditEvents().stream(filter))
        .extracting(AuditEvent::getId)
        .containsExactly("evt_2", "evt_1");

    assertThat(server.asked())
        .extracting(ScriptedServer.Asked::path)
        .containsExactly(
            "/api/v1/audit-events?operation=endMeeting&userId=3&outcome=succeeded"
                + "&from=2026-01-01T00%3A00%3A00Z&until=2026-01-02T00%3A00%3A00Z&limit=100",
            "/api/v1/audit-events?operation=endMeeting&userId=3&outcome=succeeded"
                + "&from=2026-01-01T00%3A00%3A00Z&until=2026-01-02T00%3A00%3A00Z&limit=100"
                + "&cursor=c%201");
  }

  @Test
  void managesClients() {
    server
        .answers(201, "{\"client\":" + CLIENT + ",\"secret\":\"kds_1\"}")
        .answers(200, "{\"items\":[" + CLIENT + "]}")
        .answers(200, CLIENT)
        .answers(201, "{\"client\":" + CLIENT + ",\"secret\":\"kds_2\"}")
        .answers(200, CLIENT);
    Clients clients = service.clients();

    RegisteredClient registered =
        clients.register(new NewClient().name("Timetable").addScopesItem(Scope.MEETINGS_READ));
    assertThat(registered.secret()).isEqualTo("kds_1");
    assertThat(clients.stream()).extracting(Client::getId).containsExactly("cli_1");
    assertThat(clients.get("cli_1").getName()).isEqualTo("Timetable");
    assertThat(clients.rotateSecret("cli_1", Duration.ofHours(1)).secret()).isEqualTo("kds_2");
    assertThat(clients.disable("cli_1").getId()).isEqualTo("cli_1");

    assertThat(server.asked())
        .extracting(asked -> asked.method() + " " + asked.path())
        .containsExactly(
            "POST /api/v1/clients",
            "GET /api/v1/clients?limit=100",
            "GET /api/v1/clients/cli_1",
            "POST /api/v1/clients/cli_1/secrets",
            "DELETE /api/v1/clients/cli_1");
    assertThat(server.asked().get(3).body()).isEqualTo("{\"overlapSeconds\":3600}");
  }

  @Test
  void aRegistrationThatMayHaveBegunIsNotRepeated() {
    String unavailable =
        """
        {"type":"t","title":"t","status":503,"code":"unavailable","requestId":"r"}
        """;
    server.answers(503, Map.of("Retry-After", "0"), unavailable);
    server.answers(503, Map.of("Retry-After", "0"), unavailable);
    server.answers(200, CLIENT);
    Clients patient = client(Duration.ofSeconds(20)).asItself().clients();
    NewClient wish = new NewClient().name("Timetable").addScopesItem(Scope.MEETINGS_READ);

    assertThatThrownBy(() -> patient.register(wish))
        .isInstanceOf(Problems.UnavailableException.class);
    assertThat(server.asked()).hasSize(1);

    assertThat(patient.get("cli_1").getId()).as("reading is repeated").isEqualTo("cli_1");
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void asksAboutTokensUnderItsOwnName() {
    server.answers(200, "{\"active\":true,\"role\":\"emperor\"}");

    TokenState state = client(Duration.ZERO).tokenState("token-1");

    assertThat(state.getActive()).isTrue();
    assertThat(state.getRole()).isEqualTo(Role.UNKNOWN_DEFAULT_OPEN_API);
    assertThat(server.asked().get(0).authorization())
        .isEqualTo(new ClientCredential("bot", "secret").authorization());
  }
}
