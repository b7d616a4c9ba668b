package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.client.model.ConfigurationSection;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConfigurationTest {

  private static final String STATE =
      """
      {"guildId":"1","version":7,"features":{"embedding":true,"recording":true,"userSync":false,
       "activities":false},"overridden":[{"key":"features.userSync","value":false,
       "defaultValue":true}],"damaged":[]}
      """;
  private static final Map<String, String> ETAG = Map.of("ETag", "\"8-b\"");

  private final ScriptedServer server;
  private final MemberClient member;

  ConfigurationTest() throws IOException {
    server = new ScriptedServer();
    member =
        KalturaDiscordClient.builder()
            .serverBaseUrl(server.url())
            .clientCredential("bot", "s3cret")
            .retryFor(Duration.ZERO)
            .build()
            .onBehalfOf(new DiscordMemberGrant().guildId("1").userId("3"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theConfigurationComesWithTheETagThatAChangeNeeds() {
    server.answers(200, ETAG, STATE);

    ConfigurationState state = member.configuration().get();

    assertThat(state.etag()).isEqualTo("\"8-b\"");
    assertThat(state.configuration().getVersion()).isEqualTo(7);
    assertThat(state.configuration().getOverridden().get(0).getDefaultValue()).isEqualTo(true);
    assertThat(asked()).isEqualTo("GET /api/v1/guilds/1/configuration null null");
  }

  @Test
  void aChangeIsAMergePatchWithItsNulls() throws JsonProcessingException {
    server.answers(200, ETAG, STATE);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("notifications.types.user_join", true);
    values.put("notifications.types.meeting_end", null);
    values.put("meetings.joinWindowMinutes", 30);
    values.put("meetings.defaultType", null);
    values.put("commands.permissions.kaltura-start", List.of("22", "23"));
    values.put("roles", null);

    ConfigurationState state = member.configuration().change("\"7-a\"", values);

    assertThat(state.etag()).isEqualTo("\"8-b\"");
    assertThat(asked())
        .isEqualTo("PATCH /api/v1/guilds/1/configuration \"7-a\" application/merge-patch+json");
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(server.asked().get(0).body()))
        .isEqualTo(
            mapper.readTree(
                """
                {"notifications":{"types":{"user_join":true,"meeting_end":null}},
                 "meetings":{"joinWindowMinutes":30,"defaultType":null},
                 "commands":{"permissions":{"kaltura-start":["22","23"]}},
                 "roles":null}
                """));
  }

  @Test
  void oneKeyCannotBeAPartOfAnother() {
    for (Map<String, @Nullable Object> values :
        List.<Map<String, @Nullable Object>>of(
            ordered("roles.mapping", "roles.mapping.1"),
            ordered("roles.mapping.1", "roles.mapping"))) {
      assertThatThrownBy(() -> member.configuration().change("*", values))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void resetsAndUndoesOnlyTheStateThatWasRead() {
    server.answers(200, ETAG, STATE).answers(200, ETAG, STATE).answers(200, ETAG, STATE);

    member.configuration().reset("\"7-a\"");
    member.configuration().reset("\"7-a\"", ConfigurationSection.ROLES);
    assertThat(member.configuration().undo("\"7-a\"").etag()).isEqualTo("\"8-b\"");

    assertThat(server.asked())
        .extracting(a -> a.method() + " " + a.path() + " " + a.ifMatch())
        .containsExactly(
            "DELETE /api/v1/guilds/1/configuration \"7-a\"",
            "DELETE /api/v1/guilds/1/configuration/roles \"7-a\"",
            "POST /api/v1/guilds/1/configuration/undo \"7-a\"");
  }

  @Test
  void whoIsTooLateHearsIt() {
    server.answers(
        412,
        """
        {"type":"/problems/precondition_failed","title":"Changed meanwhile","status":412,
         "code":"precondition_failed","requestId":"r"}
        """);

    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> member.configuration().reset("\"7-a\""));

    assertThat(problem.code()).isEqualTo("precondition_failed");
  }

  @Test
  void aStateWithoutETagIsNoneToChange() {
    server.answers(200, STATE);

    assertThatThrownBy(() -> member.configuration().get())
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("ETag");
  }

  @Test
  void changesAndKeysAreListed() {
    server
        .answers(
            200,
            """
            {"items":[{"id":"chg_1","version":7,"at":"2026-11-23T12:00:00Z","kind":"update",
             "userId":"3","displayName":"Ada",
             "changes":[{"key":"meetings.sharing","after":"host"}]}],"nextCursor":"c2"}
            """)
        .answers(
            200,
            """
            {"items":[{"key":"meetings.sharing","section":"meetings","kind":"choice",
             "choices":["everyone","host"],"defaultValue":"everyone"}]}
            """);

    assertThat(member.configuration().changesPage(5, "c1").getItems().get(0).getChanges().get(0))
        .satisfies(
            change -> {
              assertThat(change.getBefore()).isNull();
              assertThat(change.getAfter()).isEqualTo("host");
            });
    assertThat(member.configuration().keys())
        .singleElement()
        .satisfies(key -> assertThat(key.getKind()).isEqualTo(ConfigurationValueKind.CHOICE));
    assertThat(server.asked())
        .extracting(ScriptedServer.Asked::path)
        .containsExactly(
            "/api/v1/guilds/1/configuration/history?limit=5&cursor=c1",
            "/api/v1/configuration-keys");
  }

  @Test
  void sharingSaysWhereTo() {
    server.answers(202, "{\"meeting\":{\"id\":\"mtg_1\"},\"channelId\":\"21\"}");

    assertThat(member.meetings().share("key-1", "mtg_1", "21").getChannelId()).isEqualTo("21");
    assertThat(server.asked().get(0).path()).isEqualTo("/api/v1/meetings/mtg_1/share");
  }

  private String asked() {
    ScriptedServer.Asked asked = server.asked().get(0);
    return asked.method() + " " + asked.path() + " " + asked.ifMatch() + " " + asked.contentType();
  }

  private static Map<String, @Nullable Object> ordered(String first, String second) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(first, "moderator");
    values.put(second, "moderator");
    return values;
  }
}
