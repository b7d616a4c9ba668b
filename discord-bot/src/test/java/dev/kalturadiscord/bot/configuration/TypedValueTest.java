package dev.kalturadiscord.bot.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.interaction.GuildRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValueTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Keys keys = new Keys(Configurations.keys());
  private final TypedValue typed =
      new TypedValue(
          new GuildRoles(
              "2000", List.of(new GuildRole("2201", "Team Lead"), new GuildRole("2202", "Mods"))));

  @ParameterizedTest
  @CsvSource({
    "on, true",
    "Yes, true",
    "TRUE, true",
    "off, false",
    "no, false",
    "false, false",
    "'\"on\"', true",
    "maybe, '\"maybe\"'",
    "1, 1",
  })
  void aSwitchIsReadInManyWords(String text, String json) throws JsonProcessingException {
    assertThat(read("notifications.enabled", text)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 30",
    "' 30 ', 30",
    "-1, -1",
    "1.5, 1.5",
    "99999999999999999999, 99999999999999999999",
    "half an hour, '\"half an hour\"'",
    "'\"30\"', '\"30\"'",
    "30 minutes, '\"30 minutes\"'",
  })
  void aNumberIsANumberAndAllElseIsTheServersToRefuse(String text, String json)
      throws JsonProcessingException {
    assertThat(read("meetings.joinWindowMinutes", text)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({"Host, '\"host\"'", "'\"host\"', '\"host\"'", "Friends, '\"Friends\"'"})
  void aChoiceIsItsName(String text, String json) throws JsonProcessingException {
    assertThat(read("meetings.sharing", text)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "true", "[1,2]", "{{title}}", "A \"title\"", "{\"a\":1}"})
  void wordsStayWordsWhateverTheyLookLike(String text) throws JsonProcessingException {
    assertThat(read("notifications.templates.meeting_start", text))
        .isEqualTo(MAPPER.writeValueAsString(text));
  }

  @Test
  void quotedWordsCanHaveLinesAndBeCalledDefault() throws JsonProcessingException {
    assertThat(read("notifications.templates.meeting_start", "\"one\\ntwo\""))
        .isEqualTo("\"one\\ntwo\"");
    assertThat(read("notifications.templates.meeting_start", "\"default\""))
        .isEqualTo("\"default\"");
  }

  @ParameterizedTest
  @CsvSource({
    "<#2100>, '\"2100\"'",
    "2100, '\"2100\"'",
    "'\"2100\"', '\"2100\"'",
    "#general, '\"#general\"'",
  })
  void aChannelIsMentionedOrGivenById(String text, String json) throws JsonProcessingException {
    assertThat(read("notifications.channels.default", text)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[\"1\",\"<@&2>\",\"everyone\"]; [\"1\",\"2\",\"2000\"]",
        "1, 2; [\"1\",\"2\"]",
        "<@&1> <@&2>; [\"1\",\"2\"]",
        "<@&1><@&2>,<@&1>; [\"1\",\"2\"]",
        "@everyone; [\"2000\"]",
        "everyone; [\"2000\"]",
        "nobody; []",
        "[]; []",
        "@Team Lead, mods; [\"2201\",\"2202\"]",
        "@Mods @everyone; [\"2202\",\"2000\"]",
        "@Strangers; [\"@Strangers\"]",
        "12; [\"12\"]",
      })
  void rolesAreListedInManyWays(String text, String json) throws JsonProcessingException {
    assertThat(read("commands.permissions.kaltura-start", text)).isEqualTo(json);
  }

  @Test
  void defaultAndNullGoBackToTheDefault() throws JsonProcessingException {
    for (String key :
        List.of(
            "notifications.enabled",
            "meetings.joinWindowMinutes",
            "notifications.templates.meeting_end",
            "commands.permissions.kaltura-end",
            "polls.enabled")) {
      assertThat(read(key, "Default")).isEqualTo("null");
      assertThat(read(key, "null")).isEqualTo("null");
    }
  }

  @Test
  void whatTheServerDidNotListIsJsonOrWords() throws JsonProcessingException {
    assertThat(read("polls.enabled", "true")).isEqualTo("true");
    assertThat(read("notifications.types", "{\"user_join\":true}"))
        .isEqualTo("{\"user_join\":true}");
    assertThat(read("polls.enabled", "on")).isEqualTo("\"on\"");
  }

  private String read(String key, String text) throws JsonProcessingException {
    return MAPPER.writeValueAsString(typed.read(keys.definition(key), text));
  }
}
