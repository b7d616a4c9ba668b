package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"onboarding|onboarding", " a b |a b", "\"a b\"|\"a b\"", "0|\"0\"", "00|00"})
  void aTermStaysWhatItIs(String query, String term) {
    assertThat(VideoQuery.term(query)).isEqualTo(term);
  }

  @Test
  void aLongTermIsCutOnTheBorderOfACharacter() {
    String term = VideoQuery.term("x" + "ü".repeat(100));

    assertThat(term).isEqualTo("x" + "ü".repeat(63));
    assertThat(term.getBytes(StandardCharsets.UTF_8)).hasSize(127);
  }

  @Test
  void aLongTermInQuotesStaysInQuotes() {
    String term = VideoQuery.term("\"" + "y".repeat(150) + "\"");

    assertThat(term).isEqualTo("\"" + "y".repeat(126) + "\"");
  }

  @Test
  void tagsAreAskedForUnlessEverythingIsOffered() {
    assertThat(items(new VideoOffer(Set.of("a1", "b2"), false)))
        .anyMatch(item -> item.toString().contains("\"a1\"") && item.toString().contains("\"b2\""));
    assertThat(items(new VideoOffer(Set.of(), true)))
        .noneMatch(item -> item.path("operator").asInt() == 2);
  }

  /** Kaltura's search refuses it: it takes this field as an exact value only. */
  @Test
  void whetherThereIsARootIsNotAsked() {
    assertThat(VideoQuery.of("x", new VideoOffer(Set.of("a1"), false), 1, 10).toString())
        .doesNotContain("root_id");
  }

  private static JsonNode items(VideoOffer offer) {
    return VideoQuery.of("x", offer, 1, 10)
        .path("searchParams")
        .path("searchOperator")
        .path("searchItems");
  }
}
