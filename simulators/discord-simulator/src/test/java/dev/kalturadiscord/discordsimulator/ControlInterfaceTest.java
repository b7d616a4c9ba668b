package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlInterfaceTest {
  private static final String MESSAGES = "/channels/2100000000000000001/messages";
  private static DiscordSimulator simulator;
  private static ControlClient control;

  @BeforeAll
  static void start() {
    simulator = DiscordSimulator.start(ControlClient.SETTINGS, new MutableClock());
    control = new ControlClient(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void forget() {
    control.post("/__sim/reset", "{}");
  }

  @Test
  void theSeedTellsWhoMayDoWhat() {
    JsonNode riverside = control.get("/__sim/state").body().path("guilds").path(0);

    assertThat(riverside.path("members").findValuesAsText("userId"))
        .startsWith(
            ControlClient.ADA, "4000000000000000002", ControlClient.MIA, "4000000000000000006");
    assertThat(riverside.at("/members/0/administrator").asBoolean()).isTrue();
    assertThat(riverside.at("/members/1/moderator").asBoolean()).isTrue();
    assertThat(riverside.at("/members/2/administrator").asBoolean(true)).isFalse();
    assertThat(riverside.at("/members/2/moderator").asBoolean(true)).isFalse();
  }

  @Test
  void aNewPersonBecomesAMember() {
    String id =
        control
            .post(
                "/__sim/people",
                """
                {"username":"zoe","displayName":"Zoe","guildId":"%s",
                 "roleIds":["2200000000000000002"]}"""
                    .formatted(ControlClient.RIVERSIDE))
            .body()
            .path("id")
            .asText();

    ControlClient.Response member =
        control.bot("GET", "/guilds/" + ControlClient.RIVERSIDE + "/members/" + id, null);

    assertThat(member.status()).isEqualTo(200);
    assertThat(member.body().at("/user/global_name").asText()).isEqualTo("Zoe");
    assertThat(member.body().at("/roles/0").asText()).isEqualTo("2200000000000000002");
  }

  @Test
  void theBotTokenIsAskedFor() {
    assertThat(control.send("GET", "/api/v10/users/@me", null, null).status()).isEqualTo(401);
    assertThat(control.send("GET", "/api/v10/users/@me", null, "Bot x").status()).isEqualTo(401);
    assertThat(control.bot("GET", "/users/@me", null).status()).isEqualTo(200);
  }

  @Test
  void whatDoesNotExistHasDiscordsOwnCode() {
    assertThat(code("/channels/1")).isEqualTo(10003);
    assertThat(code("/guilds/1")).isEqualTo(10004);
    assertThat(code("/guilds/" + ControlClient.RIVERSIDE + "/members/1")).isEqualTo(10007);
    assertThat(code(MESSAGES + "/1")).isEqualTo(10008);
    assertThat(code("/applications/1/commands")).isEqualTo(10002);
    assertThat(code("/applications/1000000000000000001/commands/1")).isEqualTo(10063);
  }

  @Test
  void anEnforcedNonceMakesOneMessageOfTwoRequests() {
    String body = "{\"content\":\"a\",\"nonce\":\"n1\",\"enforce_nonce\":true}";

    String first = control.bot("POST", MESSAGES, body).body().path("id").asText();
    String second = control.bot("POST", MESSAGES, body).body().path("id").asText();
    String other =
        control
            .bot("POST", MESSAGES, "{\"content\":\"a\",\"nonce\":\"n1\"}")
            .body()
            .path("id")
            .asText();

    assertThat(second).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void aMessageIsEditedAndDeleted() {
    String id =
        control
            .bot("POST", MESSAGES, "{\"content\":\"a\",\"embeds\":[{\"title\":\"t\"}]}")
            .body()
            .path("id")
            .asText();

    JsonNode edited = control.bot("PATCH", MESSAGES + "/" + id, "{\"content\":\"b\"}").body();

    assertThat(edited.path("content").asText()).isEqualTo("b");
    assertThat(edited.at("/embeds/0/type").asText()).isEqualTo("rich");
    assertThat(edited.path("edited_timestamp").isTextual()).isTrue();
    assertThat(control.bot("DELETE", MESSAGES + "/" + id, null).status()).isEqualTo(204);
    assertThat(control.bot("GET", MESSAGES, null).body()).isEmpty();
  }

  @Test
  void componentsGetNumbersThatAreNotTaken() {
    JsonNode message =
        control
            .bot(
                "POST",
                MESSAGES,
                """
                {"content":"a","components":[{"type":1,"components":[
                  {"type":2,"style":1,"label":"a","custom_id":"a","id":1},
                  {"type":2,"style":1,"label":"b","custom_id":"b"}]}]}""")
            .body();

    assertThat(message.at("/components/0/id").asInt()).isEqualTo(2);
    assertThat(message.at("/components/0/components/0/id").asInt()).isEqualTo(1);
    assertThat(message.at("/components/0/components/1/id").asInt()).isEqualTo(3);
  }

  @Test
  void onlyAllowedMentionsPing() {
    JsonNode quiet =
        control
            .bot(
                "POST",
                MESSAGES,
                """
                {"content":"@everyone <@4000000000000000001>","allowed_mentions":{"parse":[]}}""")
            .body();
    JsonNode loud = control.bot("POST", MESSAGES, "{\"content\":\"@everyone\"}").body();

    assertThat(quiet.path("mention_everyone").asBoolean(true)).isFalse();
    assertThat(quiet.path("mentions")).isEmpty();
    assertThat(loud.path("mention_everyone").asBoolean()).isTrue();
  }

  @Test
  void theRecordHoldsRequestsWithoutSecrets() {
    control.bot("POST", MESSAGES, "{\"content\":\"" + ControlClient.BOT_TOKEN + "\"}");
    control.bot("POST", "/interactions/12/secret-token/callback", "{\"type\":5}");

    JsonNode exchanges = control.get("/__sim/exchanges").body();

    assertThat(exchanges).hasSize(2);
    assertThat(exchanges.toString()).doesNotContain(ControlClient.BOT_TOKEN, "secret-token");
    assertThat(exchanges.at("/1/path").asText()).isEqualTo("/interactions/12/***/callback");
    assertThat(exchanges.at("/1/status").asInt()).isEqualTo(404);
    long last = exchanges.at("/1/sequence").asLong();
    assertThat(control.get("/__sim/exchanges?since=" + (last - 1)).body()).hasSize(1);
  }

  @Test
  void aResetKeepsTheCommands() {
    String commands = "/applications/1000000000000000001/commands";
    control.bot("PUT", commands, "[{\"name\":\"a\",\"description\":\"b\"}]");
    control.bot("POST", MESSAGES, "{\"content\":\"a\"}");

    control.post("/__sim/reset", "{}");

    assertThat(control.get("/__sim/exchanges").body()).isEmpty();
    assertThat(control.bot("GET", MESSAGES, null).body()).isEmpty();
    assertThat(
            control
                .get("/__sim/guilds/" + ControlClient.RIVERSIDE + "/commands")
                .body()
                .findValuesAsText("name"))
        .containsExactly("a");
  }

  @Test
  void aCommandKeepsItsIdWhenItIsRegisteredAgain() {
    String commands = "/applications/1000000000000000001/commands";
    String body = "[{\"name\":\"a\",\"description\":\"b\",\"contexts\":[\"0\"]}]";
    JsonNode first = control.bot("PUT", commands, body).body().path(0);
    JsonNode second = control.bot("PUT", commands, body).body().path(0);

    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(second.path("version")).isNotEqualTo(first.path("version"));
    assertThat(second.at("/contexts/0").isInt()).isTrue();
  }

  @Test
  void messagesAreStreamedToWatchers() throws Exception {
    HttpResponse<InputStream> stream =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(simulator.url() + "/__sim/events?userId=" + ControlClient.MIA))
                    .header("Accept", "text/event-stream")
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());

    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      // Headers come before the stream is listening; its first comment tells that it is.
      assertThat(lines.readLine()).contains("connected");
      control.bot("POST", MESSAGES, "{\"content\":\"streamed\"}");

      assertThat(nextField(lines, "event")).isEqualTo("message");
      assertThat(nextField(lines, "data"))
          .contains("\"channelId\":\"2100000000000000001\"", "streamed");
    }
  }

  private static String nextField(BufferedReader lines, String name) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(name + ": ")) {
      line = lines.readLine();
    }
    return line == null ? "" : line.substring(name.length() + 2);
  }

  private static int code(String path) {
    ControlClient.Response response = control.bot("GET", path, null);
    assertThat(response.status()).isEqualTo(404);
    return response.body().path("code").asInt();
  }
}
