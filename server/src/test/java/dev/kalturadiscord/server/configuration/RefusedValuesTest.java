package dev.kalturadiscord.server.configuration;

import static dev.kalturadiscord.server.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad values are refused by key and reason, and nothing of the patch is stored. */
@ExtendWith(RunningServer.class)
final class RefusedValuesTest {

  private final Discord discord;
  private final ConfiguredGuild guild;

  RefusedValuesTest(Api api, Discord discord) {
    this.discord = discord;
    this.guild = new ConfiguredGuild(api, discord);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("notifications.enabled", "\"true\"", "wrong_type", "true or false"),
        Arguments.of("commands.enabled", "1", "wrong_type", "true or false"),
        Arguments.of("notifications.types.meeting_start", "[]", "wrong_type", "true or false"),
        Arguments.of("notifications.types.lunch", "true", "unknown_key", "meeting_start"),
        Arguments.of("notifications.templates.meeting_end", "42", "wrong_type", "a text"),
        Arguments.of("notifications.templates.meeting_end", "\"  \"", "blank", "null"),
        Arguments.of("notifications.templates.meeting_end", template(3_000), "too_long", "1500"),
        Arguments.of(
            "notifications.templates.meeting_end",
            "\"{{title}} and {{titel}}\"",
            "unknown_placeholder",
            "{{start_time}}"),
        Arguments.of(
            "notifications.templates.meeting_share",
            "\"{{url}}\"",
            "unknown_placeholder",
            "{{username}}"),
        Arguments.of(
            "notifications.templates.meeting_end", "\"{{title\"", "unclosed_placeholder", "}}"),
        Arguments.of(
            "notifications.templates.meeting_end", "\"a\\u0000b\"", "control_character", "control"),
        Arguments.of("notifications.channels.default", "\"general\"", "not_an_id", "id"),
        Arguments.of("notifications.channels.default", "7", "wrong_type", "id"),
        Arguments.of("notifications.channels.default", "\"77\"", "unknown_channel", "77"),
        Arguments.of("commands.permissions.kaltura-start", "\"1\"", "wrong_type", "list"),
        Arguments.of("commands.permissions.kaltura-start", "[\"admin\"]", "not_an_id", "names"),
        Arguments.of("commands.permissions.kaltura-start", "[1]", "not_an_id", "names"),
        Arguments.of("commands.permissions.kaltura-start", "[\"88\"]", "unknown_role", "88"),
        Arguments.of("commands.permissions.kaltura-dance", "[]", "unknown_key", "kaltura-start"),
        Arguments.of("commands.prefix", "\"!\"", "unknown_key", "permissions"),
        Arguments.of("roles.mapping.99", "\"emperor\"", "not_a_choice", "moderator"),
        Arguments.of("roles.mapping.99", "\"moderator\"", "unknown_role", "99"),
        Arguments.of("roles.mapping.teacher", "\"moderator\"", "not_an_id", "name"),
        Arguments.of("roles.default", "\"administrator\"", "not_a_choice", "moderator"),
        Arguments.of("roles.mapping", "\"moderator\"", "not_a_section", "object"),
        Arguments.of("meetings.defaultType", "\"party\"", "not_a_choice", "classroom"),
        Arguments.of("meetings.defaultDurationMinutes", "4", "out_of_range", "5 to 1440"),
        Arguments.of("meetings.defaultDurationMinutes", "1441", "out_of_range", "5 to 1440"),
        Arguments.of("meetings.defaultDurationMinutes", "60.5", "wrong_type", "whole"),
        Arguments.of("meetings.joinWindowMinutes", "-1", "out_of_range", "0 to 1440"),
        Arguments.of("meetings.joinWindowMinutes", "99999999999", "out_of_range", "0 to 1440"),
        Arguments.of("meetings.sharing", "\"passers-by\"", "not_a_choice", "everyone"),
        Arguments.of("features.teleport", "true", "unknown_key", "recording"),
        Arguments.of("features", "true", "not_a_section", "object"),
        Arguments.of("weather", "true", "unknown_key", "notifications"));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("values")
  void aBadValueIsRefusedByKeyAndReason(String key, String json, String code, String says) {
    guild.change("features.activities", "true");
    JsonNode before = guild.get().json();

    Api.Answer refused = guild.change(key, json);

    assertProblem(refused, 422, "invalid_field");
    JsonNode error = refused.json().path("errors").path(0);
    assertThat(error.path("pointer").asText()).isEqualTo("/" + key.replace('.', '/'));
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("detail").asText()).contains(says);
    assertThat(guild.get().json()).isEqualTo(before);
    assertThat(guild.history()).hasSize(1);
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndNothingOfThePatchIsStored() {
    Api.Answer refused =
        guild.patch(
            """
            {"meetings": {"sharing": "host", "joinWindowMinutes": -1},
             "features": {"recording": "no"}, "weather": {}}
            """);

    assertThat(refused.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "/meetings/joinWindowMinutes", "/features/recording", "/weather");
    assertThat(guild.overridden()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"VOICE", "CATEGORY", "FORUM"})
  void messagesGoToTextChannelsOnly(String kind) {
    String channel = guild.newChannel("other", kind);

    Api.Answer refused = guild.change("notifications.channels.default", "\"" + channel + "\"");

    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("not_a_text_channel");
  }

  @Test
  void theRoleThatEverybodyHasIsNotMapped() {
    Api.Answer refused = guild.change("roles.mapping." + guild.id(), "\"administrator\"");

    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("everyone_not_allowed");
    assertThat(refused.json().at("/errors/0/detail").asText()).contains("roles.default");
  }

  @Test
  void aRoleOfAnotherGuildIsUnknown() {
    String elsewhere = discord.newRole(Discord.RIVERSIDE, "Elsewhere");

    Api.Answer refused = guild.change("roles.mapping." + elsewhere, "\"moderator\"");

    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("unknown_role");
  }

  @Test
  void aListOfRolesEndsSomewhere() {
    String ids =
        IntStream.range(0, 26).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));

    Api.Answer refused = guild.change("commands.permissions.kaltura-end", "[" + ids + "]");

    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("too_many");
  }

  @Test
  void keysWithDotsAreNoKeys() {
    Api.Answer refused = guild.patch("{\"meetings.joinWindowMinutes\": 3}");

    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("unknown_key");
    assertThat(guild.overridden()).isEmpty();
  }

  @Test
  void anEndlessListOfErrorsIsCut() {
    String document =
        IntStream.range(0, 300)
            .mapToObj(i -> "\"k" + i + "\":1")
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(guild.patch(document).json().path("errors")).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "\"x\"", "7", "{\"meetings\":", "null"})
  void whatIsNoObjectIsNoPatch(String body) {
    assertThat(guild.patch(body).status()).isEqualTo(400);
  }

  @Test
  void whileDiscordDoesNotTellNothingIsStored() {
    String role = guild.newRole("Late");
    discord.fail("/guilds/" + guild.id() + "/roles", 500, 9);
    try {
      Api.Answer refused = guild.change("roles.mapping." + role, "\"moderator\"");

      assertProblem(refused, 503, "unavailable");
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(guild.overridden()).isEmpty();
    } finally {
      discord.recover();
    }
  }

  private static String template(int length) {
    return "\"" + "x".repeat(length) + "\"";
  }
}
