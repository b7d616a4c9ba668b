package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.ADMIN_SECRET;
import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static dev.kalturadiscord.kalturasimulator.Simulators.PARTNER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.KsType;
import dev.kalturadiscord.kalturasimulator.ks.NewKs;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Entering a room with a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomPageTest {
  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private final KsCodec codec = new KsCodec(PARTNER_ID, ADMIN_SECRET);
  private String roomId = "";

  @BeforeEach
  void createRoom() {
    client.steer("/reset", "");
    String body =
        "{\"ks\":\"%s\",\"name\":\"<b>Q&A</b> {{role}}\"}"
            .formatted(client.adminSession("discord.111"));
    HttpResponse<String> answer =
        client.post("/embeddedrooms/index/create-room", "application/json", body);
    roomId = SimulatorClient.parse(answer.body()).at("/data/id").asText();
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void thePageNamesTheRoomThePersonAndTheRole() {
    HttpResponse<String> page = enter(attendee("discord.1", "Ada", "Lovelace"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body())
        .contains("Kaltura Room (simulated)")
        .contains("id=\"room-name\">&lt;b&gt;Q&amp;A&lt;/b&gt; {{role}}<")
        .contains("id=\"room-id\">" + roomId + "<")
        .contains("id=\"person-name\">Ada Lovelace<")
        .contains("id=\"person-id\">discord.1<")
        .contains("id=\"person-role\">viewerRole<")
        .contains("id=\"person-role-words\">attendee<");
    assertThat(enter(host("discord.111")).body())
        .contains("id=\"person-role\">adminRole<")
        .contains("id=\"person-role-words\">host<");
  }

  @Test
  void namesCannotCarryMarkup() {
    assertThat(enter(attendee("discord.1", "<script>alert('x')</script>", "\"$1\"")).body())
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;$1&quot;")
        .doesNotContain("<script>");
  }

  @Test
  void joinsAreRecordedAndASecondOneKicksTheFirst() {
    enter(attendee("discord.1", "Ada", "L"));
    enter(host("discord.111"));
    enter(attendee("discord.1", "Ada", "Renamed"));
    JsonNode joins = client.control("/joins");
    assertThat(joins)
        .extracting(
            join -> join.path("userId").asText() + " kicked " + join.path("kicked").asBoolean())
        .containsExactly(
            "discord.1 kicked true", "discord.111 kicked false", "discord.1 kicked false");
    JsonNode host = joins.path(1);
    assertThat(host.path("roomId").asText()).isEqualTo(roomId);
    assertThat(host.path("role").asText()).isEqualTo("adminRole");
    assertThat(host.path("roomModerator").asText()).isEqualTo("1");
    assertThat(host.path("chatModerator").asText()).isEqualTo("1");
    assertThat(host.path("ksExpirySeconds").asLong()).isEqualTo(60);
    assertThat(joins.at("/0/firstName").asText()).isEqualTo("Ada");
  }

  @Test
  void theDoorStaysShutForABadSession() {
    String good = attendee("discord.1", "Ada", "L");
    String room = "entryId:" + roomId + ",role:viewerRole";
    assertThat(enter("rubbish").statusCode()).isEqualTo(403);
    assertThat(enter(ks(KsType.ADMIN, "discord.1", room)).statusCode()).isEqualTo(403);
    assertThat(enter(ks(KsType.USER, "discord.1", "entryId:" + roomId)).statusCode())
        .isEqualTo(403);
    assertThat(enter(ks(KsType.USER, "discord.1", "entryId:1_none,role:viewerRole")).body())
        .contains("The room does not exist.");
    client.steer("/clock", "{'offsetSeconds': 60}");
    assertThat(enter(good).body()).contains("The session has expired.");
    assertThat(client.control("/joins")).isEmpty();
  }

  private HttpResponse<String> enter(String ks) {
    return client.get("/embeddedrooms/index/view-room/ks/" + ks.replace("=", "%3D"));
  }

  private String attendee(String userId, String firstName, String lastName) {
    return ks(
        KsType.USER,
        userId,
        "actionslimit:-1,userId:%s,entryId:%s,firstName:%s,lastName:%s,role:viewerRole"
            .formatted(userId, roomId, firstName, lastName));
  }

  private String host(String userId) {
    return ks(
        KsType.USER,
        userId,
        "actionslimit:-1,userId:%s,entryId:%s,role:adminRole,roomModerator:1,chatModerator:1"
            .formatted(userId, roomId));
  }

  private String ks(KsType type, String userId, String privileges) {
    return codec.encode(new NewKs(type, userId, NOW + 60, privileges));
  }
}
