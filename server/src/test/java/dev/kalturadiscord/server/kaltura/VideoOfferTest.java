package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import io.helidon.config.mp.MpConfigSources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoOfferTest {

  @Test
  void nothingIsOfferedUnlessTheOperatorSaysSo() {
    VideoOffer offer = read(Map.of());

    assertThat(offer.isEmpty()).isTrue();
    assertThat(offer.includes(video(List.of("any"), null, false))).isFalse();
  }

  @Test
  void tagsAreComparedAsKalturaKeepsThem() {
    VideoOffer offer = read(Map.of("kaltura.videos.tags", " Discord ,Öffentlich, x"));

    assertThat(offer.tags()).isEqualTo(Set.of("discord", "öffentlich"));
    assertThat(offer.includes(video(List.of("hr", "discord"), null, false))).isTrue();
    assertThat(offer.includes(video(List.of("discord server"), null, false))).isFalse();
  }

  @Test
  void everythingIsEverythingButWhatMayBeARecording() {
    VideoOffer offer = read(Map.of("kaltura.videos.tags", "*"));

    assertThat(offer.isEmpty()).isFalse();
    assertThat(offer.includes(video(List.of(), null, false))).isTrue();
    assertThat(offer.includes(video(List.of(), "1_room0001", false))).isFalse();
    assertThat(offer.includes(video(List.of(), null, true))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*, discord", ",", "x"})
  void whatMakesNoSenseIsNamed(String tags) {
    assertThatThrownBy(() -> read(Map.of("kaltura.videos.tags", tags)))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("kaltura.videos.tags (KALTURA_VIDEOS_TAGS)");
  }

  private static Video video(
      List<String> tags, @Nullable String rootEntryId, boolean kalturaMeeting) {
    return new Video(
        "1_vid00001",
        "Title",
        null,
        EntryState.READY,
        null,
        Instant.EPOCH,
        null,
        tags,
        rootEntryId,
        null,
        false,
        kalturaMeeting);
  }

  private static VideoOffer read(Map<String, String> given) {
    SettingsReader reader =
        new SettingsReader(
            ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(MpConfigSources.create(given))
                .build());
    VideoOffer offer = VideoOffer.read(reader);
    reader.check();
    return offer;
  }
}
