package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.GUILD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueWordsTest {

  private final Keys keys = new Keys(Configurations.keys());
  private final ValueWords words = new ValueWords(GUILD, new Texts().in(Locale.ENGLISH));

  @Test
  void switchesAreOnOrOff() {
    assertThat(say("notifications.enabled", true)).isEqualTo("On");
    assertThat(say("notifications.enabled", false)).isEqualTo("Off");
  }

  @Test
  void durationsHaveTheirUnit() {
    assertThat(say("meetings.joinWindowMinutes", 0)).isEqualTo("0 minutes");
    assertThat(say("meetings.joinWindowMinutes", 1)).isEqualTo("1 minute");
    assertThat(say("meetings.defaultDurationMinutes", 1440)).isEqualTo("1,440 minutes");
  }

  @Test
  void rolesAndChannelsAreMentions() {
    assertThat(say("commands.permissions.kaltura-start", List.of("22", GUILD)))
        .isEqualTo("<@&22>, @everyone");
    assertThat(say("commands.permissions.kaltura-start", List.of("everyone")))
        .isEqualTo("@everyone");
    assertThat(say("commands.permissions.kaltura-start", List.of()))
        .isEqualTo("only administrators");
    assertThat(say("notifications.channels.default", "21")).isEqualTo("<#21>");
  }

  @Test
  void whatIsNotSetSaysWhatIsUsedInstead() {
    assertThat(say("notifications.channels.default", null))
        .isEqualTo("— (the channel of the meeting)");
    assertThat(say("notifications.channels.meeting_end", null))
        .isEqualTo("— (the default channel)");
    assertThat(say("roles.mapping.22", null)).isEqualTo("—");
  }

  @Test
  void choicesHaveLabelsAndUnknownOnesTheirNames() {
    assertThat(say("meetings.sharing", "host")).isEqualTo("Host, moderators and administrators");
    assertThat(say("roles.mapping.22", "moderator")).isEqualTo("Moderator");
    assertThat(say("meetings.sharing", "some_body")).isEqualTo("some\\_body");
  }

  @Test
  void wordsOfPeopleAreShownLiterally() {
    assertThat(say("notifications.templates.meeting_end", "@here **{{title}}**\n<#1> {0}"))
        .isEqualTo("\\@here \\*\\*{{title}}\\*\\* \\<\\#1\\> {0}");
    assertThat(say("notifications.channels.default", "<@1>")).isEqualTo("\\<\\@1\\>");
    assertThat(say("notifications.templates.meeting_end", "42")).isEqualTo("42");
  }

  @Test
  void aValueOfAnotherKindIsShownAllTheSame() {
    assertThat(say("notifications.enabled", "maybe")).isEqualTo("maybe");
    assertThat(say("meetings.joinWindowMinutes", true)).isEqualTo("true");
    assertThat(say("polls.from_the_future", List.of(1, 2))).isEqualTo("1, 2");
  }

  @Test
  void longValuesAreCut() {
    assertThat(words.say(keys.definition("notifications.templates.user_join"), "x".repeat(99), 50))
        .hasSize(50)
        .endsWith("x…");
    List<String> roles = IntStream.range(10, 35).mapToObj(String::valueOf).toList();
    assertThat(words.say(keys.definition("commands.permissions.kaltura-end"), roles, 30))
        .isEqualTo("<@&10>, <@&11>, <@&12>, <@&13> and 21 more");
    assertThat(say("commands.permissions.kaltura-end", roles)).endsWith("<@&34>");
  }

  private String say(String key, @Nullable Object value) {
    return words.say(keys.definition(key), value, ValueWords.UNLIMITED);
  }
}
