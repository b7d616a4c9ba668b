package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Ada                          | Ada | ''
          Ada Lovelace                 | Ada | Lovelace
          Ada King  of   Lovelace      | Ada | King of Lovelace
          '  Ada  '                    | Ada | ''
          Bob,disableentitlement       | Bob | disableentitlement
          Bob/all:*                    | Bob | all *
          <b>Bob</b>                   | b   | Bob b
          Zoë                          | Zoë | ''
          """)
  void splitsAtTheFirstSpaceAndKeepsSeparatorsOut(String name, String first, String last) {
    assertThat(PersonName.of(name)).isEqualTo(new PersonName(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ",", "/:<>,", "\u0000\u0007", "\u200B\u202E", "\u00A0", "\u3000"})
  void whoHasNoVisibleNameIsAGuest(String name) {
    assertThat(PersonName.of(name)).isEqualTo(new PersonName("Guest", ""));
  }

  @Test
  void aLineBreakSeparatesLikeASpace() {
    assertThat(PersonName.of("Ada\r\nLovelace")).isEqualTo(new PersonName("Ada", "Lovelace"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "€", "\uD83D\uDE00"})
  void aLongNameIsCutAtFortyBytesBetweenCharacters(String character) {
    PersonName name = PersonName.of(character.repeat(75) + " " + character.repeat(75));

    int bytes = character.getBytes(StandardCharsets.UTF_8).length;
    assertThat(name.first()).isEqualTo(character.repeat(40 / bytes));
    assertThat(name.last()).isEqualTo(character.repeat(40 / bytes));
  }

  @Test
  void aCutLeavesNoSpaceAtTheEnd() {
    assertThat(PersonName.cut("abc def", 4)).isEqualTo("abc");
  }
}
