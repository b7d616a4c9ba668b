package dev.kalturadiscord.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomIdTest {

  @Test
  void isReadAsItWasWritten() {
    CustomId id = new CustomId("join", "mtg_01kb3h9v1rm4m2t0s6qg8x7y5z");
    assertThat(id).hasToString("k1:join:mtg_01kb3h9v1rm4m2t0s6qg8x7y5z");
    assertThat(CustomId.parse(id.toString())).contains(id);
  }

  @Test
  void theLongestMeetingIdFits() {
    assertThat(new CustomId("share", "m".repeat(64)).toString()).hasSizeLessThanOrEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "k1", "k1:join", "k1:join:", "k2:join:mtg_1", "join_meeting_1", "k1::1"})
  void anIdOfAnotherFormIsNotRead(String text) {
    assertThat(CustomId.parse(text)).isEmpty();
  }

  @Test
  void anIdThatDiscordWouldRefuseIsNotMade() {
    assertThatThrownBy(() -> new CustomId("join", "m".repeat(93)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
