package dev.kalturadiscord.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.text.Template.Markup;
import dev.kalturadiscord.bot.text.Template.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  private static final String FAMILY = "👩‍👩‍👧‍👦";

  @Test
  void placesAreFilledAsOftenAsTheyOccurWithOrWithoutSpaces() {
    assertThat(title("Sync", "**{{title}}**, {{ title }}, {{\ttitle}}"))
        .isEqualTo("**Sync**, Sync, Sync");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{unknown}}", "{{Title}}", "{{ }}", "{{title", "title}}", "{title}"})
  void whatIsNoPlaceStaysAsItIs(String text) {
    assertThat(title("Sync", text)).isEqualTo(text);
  }

  @Test
  void aPlaceBesideFurtherBracesIsStillOne() {
    assertThat(title("Sync", "{{{title}}}")).isEqualTo("{Sync}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "{{id}} {{id}}",
        "{{title}} {{title}}",
        "$1 $1",
        "$& $&",
        "$0 $0",
        "\\Q \\\\Q",
        "\\ \\\\",
      })
  void whatStandsInAValueIsPutInLiterally(String value, String shown) {
    Map<String, Template.Value> values =
        Map.of("title", new Words(value), "id", new Markup("mtg_1"));
    assertThat(new Template("{{title}} {{id}}").render(values, 2000)).isEqualTo(shown + " mtg_1");
  }

  @Test
  void whatTheBotMadeIsPutInAsItIs() {
    assertThat(new Template("{{at}}").render(Map.of("at", new Markup("<t:1:f> by <@1>")), 2000))
        .isEqualTo("<t:1:f> by <@1>");
  }

  @Test
  void noMentionInAValuePings() {
    assertThat(title("@everyone @here <@&1> <@1>", "@here: {{title}}"))
        .isEqualTo("@here: \\@\u200Beveryone \\@\u200Bhere \\<\\@\u200B&1\\> \\<\\@\u200B1\\>");
  }

  @ParameterizedTest
  @CsvSource({
    "@{{title}}, everyone, @|everyone",
    "@every{{title}}, one, @every|one",
    "<@&{{title}}>, 1, <@&|1>",
    "<@&2{{title}}>, 1, <@&2|1>",
    "{{title}}everyone, @, \\@|everyone",
    "{{title}}{{title}}, @, \\@||\\@|",
    "@here {{title}}, Sync, @here Sync",
  })
  void aValueDoesNotCompleteAMention(String text, String value, String shown) {
    assertThat(title(value, text)).isEqualTo(shown.replace('|', '\u200B'));
  }

  @Test
  void marksThatTurnTheDirectionOfTheRestAreTakenOutOfValues() {
    assertThat(title("שלום \u202Eevil\u2066", "{{title}} in <#1>")).isEqualTo("שלום  evil in <#1>");
  }

  @Test
  void whatFitsIsNotCut() {
    assertThat(title("Sync", "a".repeat(1996) + "{{title}}")).hasSize(2000).endsWith("Sync");
  }

  @Test
  void aLongTextEndsInAnEllipsisAtTheLimit() {
    assertThat(title("Sync!", "a".repeat(1996) + "{{title}}")).hasSize(2000).endsWith("aSyn…");
  }

  @Test
  void anEscapeIsNotCutInTwo() {
    assertThat(title("*".repeat(256), "{{title}}{{title}}{{title}}{{title}}"))
        .isEqualTo("\\*".repeat(999) + "…");
  }

  @Test
  void aFamilyOfEmojiIsNotTornApart() {
    assertThat(title(FAMILY.repeat(256), "{{title}}"))
        .isEqualTo(FAMILY.repeat(1999 / FAMILY.length()) + "…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<@&2200000000000000003>", "<t:1795438800:f>", "<:smile:1>"})
  void aMentionATimeOrAnEmojiIsNotCutInTwo(String markup) {
    Map<String, Template.Value> values = Map.of("markup", new Markup(markup));
    assertThat(new Template("a".repeat(1990) + "{{markup}}" + "b".repeat(9)).render(values, 2000))
        .isEqualTo("a".repeat(1990) + "…");
  }

  private static String title(String title, String text) {
    return new Template(text).render(Map.of("title", new Words(title)), 2000);
  }
}
