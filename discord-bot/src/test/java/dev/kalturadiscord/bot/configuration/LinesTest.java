package dev.kalturadiscord.bot.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesTest {

  private final List<String> ten = IntStream.range(0, 10).mapToObj(i -> "line" + i).toList();

  @Test
  void pagesHoldAllLinesInOrder() {
    List<List<String>> pages = Lines.pages(ten, 20);
    assertThat(pages).hasSize(4).allSatisfy(page -> assertThat(page).hasSizeLessThan(4));
    assertThat(pages.stream().flatMap(List::stream)).isEqualTo(ten);
    assertThat(Lines.pages(List.of("long".repeat(9), "x"), 5)).hasSize(2);
    assertThat(Lines.pages(List.of(), 5)).containsExactly(List.of());
  }

  @Test
  void theFirstLinesTellHowManyAreMissing() {
    assertThat(Lines.first(ten, 59, more -> "+" + more)).isEqualTo(String.join("\n", ten));
    assertThat(Lines.first(ten, 58, more -> "+" + more)).endsWith("line8\n+1").hasSize(56);
    assertThat(Lines.first(ten, 5, more -> "+" + more)).isEqualTo("+10");
  }

  @Test
  void whatOneDoesNotNeedIsForTheOthers() {
    assertThat(Lines.share(100, List.of(10, 20, 30))).containsExactly(10, 20, 30);
    assertThat(Lines.share(100, List.of(90, 10, 90))).containsExactly(45, 10, 45);
    assertThat(Lines.share(90, List.of(90, 90, 90))).containsExactly(30, 30, 30);
  }
}
