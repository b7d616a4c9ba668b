package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.ETAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.client.model.ConfigurationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelTargetTest {

  @Test
  void whatAButtonCarriesIsReadAgain() {
    PanelTarget target = new PanelTarget(ETAG, 7, "meetings.sharing", "");
    assertThat(target.id("editset")).isEqualTo("k1:editset:7-3f2a9c1e 7 meetings.sharing");
    assertThat(reread(target)).isEqualTo(target);
    assertThat(target.with("on").id("editset"))
        .isEqualTo("k1:editset:7-3f2a9c1e 7 meetings.sharing on");
    assertThat(reread(target.with("on"))).isEqualTo(target.with("on"));
  }

  @Test
  void everyKeyFitsAlsoAfterAMillionChanges() {
    for (ConfigurationKey definition : Configurations.keys()) {
      PanelTarget target = new PanelTarget("\"999999-3f2a9c1e\"", 999_999, definition.getKey(), "");
      assertThat(target.fits()).as(definition.getKey()).isTrue();
      assertThat(reread(target.with("everyone"))).isEqualTo(target.with("everyone"));
    }
  }

  @Test
  void aKeyThatIsTooLongDoesNotFit() {
    String fitting = "k".repeat(CustomId.LONGEST_ARGUMENT - "7-3f2a9c1e 7  everyone".length());
    assertThat(new PanelTarget(ETAG, 7, fitting, "").fits()).isTrue();
    assertThat(new PanelTarget(ETAG, 7, fitting + "k", "").fits()).isFalse();
    assertThat(new PanelTarget(ETAG, 7, "no key", "").fits()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "7-3f x meetings.sharing", "\"7-3f\" 7 meetings.sharing", "7-3f 7 "})
  void whatNoButtonCouldCarryIsUnknown(String argument) throws Exception {
    try (Conversation conversation = new Conversation()) {
      assertThatThrownBy(() -> conversation.use("k1:editset:" + argument))
          .hasMessage("UnknownMenu");
      assertThat(conversation.changedNothing()).isTrue();
    }
  }

  private static PanelTarget reread(PanelTarget target) {
    return PanelTarget.parse(CustomId.parse(target.id("editset")).orElseThrow().argument())
        .orElseThrow();
  }
}
