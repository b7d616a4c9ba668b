package dev.kalturadiscord.kalturasimulator;

import static dev.kalturadiscord.kalturasimulator.Simulators.ADMIN_SECRET;
import static dev.kalturadiscord.kalturasimulator.Simulators.NOW;
import static dev.kalturadiscord.kalturasimulator.Simulators.PARTNER_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.KsType;
import dev.kalturadiscord.kalturasimulator.ks.NewKs;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Entering a room of the older kind with a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaunchTest {
  private static final String HOST = "role:adminRole,userContextualRole:0";
  private static final String ATTENDEE = "role:viewerRole,userContextualRole:3";

  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private final KsCodec codec = new KsCodec(PARTNER_ID, ADMIN_SECRET);
  private String admin = "";
  private long eventId;
  private long roomId;

  @BeforeEach
  void createMeeting() {
    client.steer("/reset", "");
    admin = client.adminSession("discord.111");
    roomId = addRoom("vcprovider:newrow,custom_rs_show_invite:0");
    eventId = addEvent();
    link(eventId, roomId);
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void theEventLeadsToItsRoom() {
    HttpResponse<String> page = byEvent("discord.1", ATTENDEE + ",firstName:Ada,lastName:L.");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("id=\"room-name\">Weekly &amp; room<")
        .contains("id=\"room-id\">" + roomId + "<")
        .contains("id=\"person-name\">Ada L.<")
        .contains("id=\"person-id\">discord.1<")
        .contains("id=\"person-role\">viewerRole<")
        .contains("id=\"person-role-words\">attendee<");
    assertThat(byEvent("discord.111", HOST).body())
        .contains("id=\"person-role\">adminRole<")
        .contains("id=\"person-role-words\">host<");
    assertThat(byEvent("discord.2", "role:viewerRole").body())
        .contains("id=\"person-role-words\">attendee<");
    JsonNode joins = client.control("/joins");
    assertThat(joins).hasSize(3);
    assertThat(joins.at("/0/roomId").asLong()).isEqualTo(roomId);
    assertThat(joins.at("/0/eventId").asLong()).isEqualTo(eventId);
    assertThat(joins.at("/0/ksExpirySeconds").asLong()).isEqualTo(60);
    assertThat(joins.at("/1/userContextualRole").asText()).isEqualTo("0");
    assertThat(joins.at("/2/userContextualRole").asText()).isEqualTo("3");
  }

  @Test
  void aSecondJoinOfTheSameUserKicksTheFirst() {
    byEvent("discord.1", ATTENDEE);
    byEvent("discord.2", ATTENDEE);
    byEvent("discord.1", ATTENDEE);
    assertThat(client.control("/joins"))
        .extracting(join -> join.path("kicked").asBoolean())
        .containsExactly(true, false, false);
  }

  @Test
  void withTheRoomAloneAnAttendeeWaitsForAModerator() {
    HttpResponse<String> tooEarly = byRoom("discord.1", ATTENDEE);
    assertThat(tooEarly.statusCode()).isEqualTo(403);
    assertThat(tooEarly.body()).contains("No moderator is in the room yet.");
    assertThat(byRoom("discord.111", HOST).statusCode()).isEqualTo(200);
    assertThat(byRoom("discord.1", ATTENDEE).statusCode()).isEqualTo(200);
  }

  @Test
  void theDoorStaysShutForABadSession() {
    assertThat(client.get("/virtualEvent/launch").statusCode()).isEqualTo(403);
    assertThat(launch("rubbish").statusCode()).isEqualTo(403);
    String good = "eventId:" + eventId + "," + ATTENDEE;
    assertThat(launch(ks(KsType.ADMIN, "discord.1", good)).body()).contains("type USER");
    assertThat(byEvent("discord.1", "firstName:Ada").body()).contains("names no role");
    assertThat(byEvent("discord.1", "role:kingRole").body()).contains("names no role");
    assertThat(launch(ks(KsType.USER, "discord.1", ATTENDEE)).body())
        .contains("The room does not exist.");
    String aged = ks(KsType.USER, "discord.1", good);
    client.steer("/clock", "{'offsetSeconds': 60}");
    assertThat(launch(aged).body()).contains("The session has expired.");
    assertThat(client.control("/joins")).isEmpty();
  }

  @Test
  void theMeetingMustTakePlaceAndHaveARoomOfItsKind() {
    long otherEvent = addEvent();
    assertThat(launchEvent(otherEvent).body()).contains("The meeting has no room.");
    link(otherEvent, addRoom("discord"));
    assertThat(launchEvent(otherEvent).body()).contains("The meeting has no room.");
    assertThat(launchEvent(42).body()).contains("The meeting does not take place.");
    event("cancel");
    assertThat(launchEvent(eventId).statusCode()).isEqualTo(403);
    event("delete");
    assertThat(launchEvent(eventId).body()).contains("The meeting does not take place.");
  }

  @Test
  void faultsHitTheLaunchByItsPath() {
    client.steer("/faults", "{'match': {'path': '/virtualEvent/launch'}, 'kind': 'http503'}");
    assertThat(launchEvent(eventId).statusCode()).isEqualTo(503);
    assertThat(launchEvent(eventId).statusCode()).isEqualTo(200);
    JsonNode calls = client.control("/calls");
    assertThat(calls.path(calls.size() - 1).path("path").asText())
        .isEqualTo("/virtualEvent/launch");
  }

  @Test
  void analyticsTellWhoWasInTheRoomAndWhen() {
    assertThat(sessions("").path("data").path("total_count").asInt()).isZero();
    byEvent("discord.111", HOST);
    client.steer("/clock", "{'offsetSeconds': 30}");
    byEvent("discord.1", ATTENDEE);
    byEvent("discord.1", ATTENDEE);
    JsonNode answer = sessions("");
    assertThat(answer.path("status").asText()).isEqualTo("success");
    JsonNode session = answer.at("/data/sessions/0");
    assertThat(session.path("room_id").asLong()).isEqualTo(roomId);
    assertThat(session.path("room_name").asText()).isEqualTo("Weekly & room");
    assertThat(session.path("date_start").asLong()).isEqualTo(NOW);
    assertThat(session.path("duration").asLong()).isEqualTo(30);
    assertThat(session.path("participants_count").asInt()).isEqualTo(2);
    assertThat(session.at("/instructors/0").asText()).isEqualTo("discord.111");
    assertThat(sessions("\"from_date\":" + (NOW + 1)).at("/data/total_count").asInt()).isZero();
    assertThat(sessions("\"to_date\":" + NOW).at("/data/total_count").asInt()).isOne();
  }

  @Test
  void analyticsAreForAdministratorsWhoAskSomething() {
    String asked = "resourceId:" + roomId + ",role:viewerRole,api:";
    assertThat(analytics(ks(KsType.USER, "", asked)).path("status").asText()).isEqualTo("error");
    assertThat(analytics(ks(KsType.ADMIN, "", asked + "%7B")).path("message").asText())
        .isEqualTo("The session asks nothing.");
    assertThat(analytics(ks(KsType.ADMIN, "", asked + "{\"action\":\"x\"}")).path("message"))
        .isEqualTo(SimulatorClient.parse("\"Unknown action: x\""));
  }

  private JsonNode sessions(String span) {
    String question =
        "{\"method\":\"GET\",\"action\":\"analytics/sessions\",\"params\":{" + span + "}}";
    String encoded = URLEncoder.encode(question, UTF_8);
    return analytics(
        ks(KsType.ADMIN, "", "resourceId:" + roomId + ",role:viewerRole,api:" + encoded));
  }

  private JsonNode analytics(String ks) {
    return SimulatorClient.parse(
        client.get("/newrowkaf/index/api?ks=" + URLEncoder.encode(ks, UTF_8)).body());
  }

  private HttpResponse<String> byEvent(String userId, String privileges) {
    return launch(ks(KsType.USER, userId, "eventId:" + eventId + "," + privileges));
  }

  private HttpResponse<String> byRoom(String userId, String privileges) {
    return launch(ks(KsType.USER, userId, "resourceId:" + roomId + "," + privileges));
  }

  private HttpResponse<String> launchEvent(long id) {
    return launch(ks(KsType.USER, "discord.1", "eventId:" + id + "," + ATTENDEE));
  }

  private HttpResponse<String> launch(String ks) {
    return client.get("/virtualEvent/launch?ks=" + URLEncoder.encode(ks, UTF_8));
  }

  private String ks(KsType type, String userId, String privileges) {
    return codec.encode(new NewKs(type, userId, NOW + 60, privileges));
  }

  private long addRoom(String tags) {
    return client
        .call(
            "schedule_scheduleResource",
            "add",
            admin,
            "{'scheduleResource': {'objectType': 'KalturaLocationScheduleResource',"
                + " 'name': 'Weekly & room', 'tags': '%s'}}".formatted(tags))
        .path("id")
        .asLong();
  }

  private long addEvent() {
    return client
        .call(
            "schedule_scheduleEvent",
            "add",
            admin,
            "{'scheduleEvent': {'objectType': 'KalturaRecordScheduleEvent', 'summary': 'S',"
                + " 'recurrenceType': 0, 'startDate': 60, 'endDate': 120}}")
        .path("id")
        .asLong();
  }

  private void link(long event, long room) {
    client.call(
        "schedule_scheduleEventResource",
        "add",
        admin,
        "{'scheduleEventResource': {'eventId': %d, 'resourceId': %d}}".formatted(event, room));
  }

  private void event(String action) {
    client.call("schedule_scheduleEvent", action, admin, "{'scheduleEventId': " + eventId + "}");
  }
}
