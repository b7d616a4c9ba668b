package dev.kalturadiscord.bot.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.MeetingType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultTitleTest {

  private final Phrases phrases = new Texts().in(Locale.ENGLISH);

  @Test
  void aMeetingIsCalledAfterWhoStartsIt() {
    assertThat(DefaultTitle.of("Mia", null, phrases)).isEqualTo("Mia's meeting");
    assertThat(DefaultTitle.of("Mia", MeetingType.MEETING, phrases)).isEqualTo("Mia's meeting");
    assertThat(DefaultTitle.of("Mia", MeetingType.WEBINAR, phrases)).isEqualTo("Mia's webinar");
    assertThat(DefaultTitle.of("Mia", MeetingType.CLASSROOM, phrases))
        .isEqualTo("Mia's virtual classroom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000\n", "\u202E\u2066", "\u200B\u200D", "\uFEFF"})
  void whoHasNoNameToShowGivesNone(String name) {
    assertThat(DefaultTitle.of(name, MeetingType.WEBINAR, phrases)).isEqualTo("Meeting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "é", "ש", "👩‍👩‍👧‍👦", "🧮", "{0}'", "@everyone ", "\n", "x\u0301"})
  void anyNameGivesATitleThatTheServerTakes(String piece) {
    for (int length = 1; length < 100; length++) {
      for (MeetingType type : MeetingType.values()) {
        String title = DefaultTitle.of("y" + piece.repeat(length), type, phrases);

        assertThat(title.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 256);
        assertThat(title).matches("y[^\\p{Cc}]*'s (meeting|webinar|virtual classroom)");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(title)).isTrue();
      }
    }
  }

  @Test
  void aLongNameIsCutAndNotTheRest() {
    assertThat(DefaultTitle.of("ש".repeat(100), null, phrases)).endsWith("ש's meeting");
    assertThat(DefaultTitle.of("語".repeat(100), null, phrases)).endsWith("語…'s meeting");
  }
}
