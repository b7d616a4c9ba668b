package dev.kalturadiscord.kalturasimulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Sessions and app tokens. */
class SessionContractTest extends Contract {
  @Test
  void aSessionMadeHereIsAccepted() {
    String ks =
        LocalKs.write(
            account,
            2,
            userId,
            "disableentitlement,firstName:Zoë B,email:a+b@x.io,note:a:b*~",
            Instant.now().getEpochSecond() + 600);
    JsonNode session = call("session", "get", ks, "{}");
    assertThat(session.path("userId").asText()).isEqualTo(userId);
    assertThat(session.path("sessionType").asInt()).isEqualTo(2);
    assertThat(session.path("privileges").asText().split(",", -1))
        .contains("disableentitlement", "firstName:Zoë B", "email:a+b@x.io", "note:a:b*~");
  }

  @Test
  void anInvalidSessionSaysHow() {
    JsonNode rubbish = call("user", "list", "rubbish", "{}");
    assertThat(code(rubbish)).isEqualTo("INVALID_KS");
    String aged = LocalKs.write(account, 2, userId, "", Instant.now().getEpochSecond() - 600);
    JsonNode expired = call("user", "list", aged, "{}");
    assertThat(code(expired)).isEqualTo("INVALID_KS");
    assertThat(expired.at("/args/KSID").asText()).isEqualTo("EXPIRED");
    String ended = account.adminKs(userId);
    assertThat(call("session", "end", ended, "{}").isNull()).isTrue();
    JsonNode loggedOut = call("user", "list", ended, "{}");
    assertThat(code(loggedOut)).isEqualTo("INVALID_KS");
    assertThat(loggedOut.at("/args/KSID").asText()).isEqualTo("LOGOUT");
  }

  @Test
  void aUserSessionMayNotSchedule() {
    JsonNode error = call("schedule_scheduleEvent", "list", account.userKs(userId, ""), "{}");
    assertThat(code(error)).isEqualTo("SERVICE_FORBIDDEN");
  }

  @Test
  void anAppTokenLeadsToASession() {
    JsonNode token =
        account.included(
            call(
                "appToken",
                "add",
                "{'appToken': {'objectType': 'KalturaAppToken', 'hashType': 'SHA256',"
                    + " 'sessionType': 0, 'sessionDuration': 600, 'description': '"
                    + run
                    + "'}}"));
    String id = token.path("id").asText();
    removeLater("appToken", "delete", "{'id': '" + id + "'}");
    String widget =
        call("session", "startWidgetSession", "", "{'widgetId': '_" + account.partnerId() + "'}")
            .path("ks")
            .asText();
    JsonNode session =
        call(
            "appToken",
            "startSession",
            widget,
            "{'id': '%s', 'tokenHash': '%s', 'userId': '%s', 'sessionPrivileges': 'eventId:5'}"
                .formatted(id, LocalKs.sha256(widget + token.path("token").asText()), userId));
    assertThat(session.path("ks").asText()).isNotEmpty();
    assertThat(session.path("userId").asText()).isEqualTo(userId);
    assertThat(session.path("sessionType").asInt(-1)).isZero();
    assertThat(session.path("privileges").asText()).contains("eventId:5", "sessionid:" + id);
    JsonNode wrong =
        call(
            "appToken",
            "startSession",
            widget,
            "{'id': '%s', 'tokenHash': '%s'}".formatted(id, LocalKs.sha256(widget)));
    assertThat(code(wrong)).isEqualTo("INVALID_APP_TOKEN_HASH");
  }
}
