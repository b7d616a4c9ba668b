package dev.kalturadiscord.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PagesTest {

  private final List<String> asked = new ArrayList<>();
  private Map<String, Pages.Page<Integer>> pages =
      Map.of(
          "first", new Pages.Page<>(List.of(1, 2), "c1"),
          "c1", new Pages.Page<>(List.of(3, 4), "c2"),
          "c2", new Pages.Page<>(List.of(5), null));

  @Test
  void allItemsComeInOrder() {
    assertThat(stream()).containsExactly(1, 2, 3, 4, 5);
    assertThat(asked).containsExactly("first", "c1", "c2");
  }

  @Test
  void nothingIsAskedBeforeTheFirstItemIsWanted() {
    Stream<Integer> unread = stream().filter(i -> i > 1).map(i -> i * 2);

    assertThat(asked).isEmpty();
    assertThat(unread.findFirst()).contains(4);
    assertThat(asked).containsExactly("first");
  }

  @Test
  void aPageThatIsEnoughIsTheLastOneToBeAskedFor() {
    assertThat(stream().limit(2)).containsExactly(1, 2);
    assertThat(asked).containsExactly("first");

    asked.clear();
    assertThat(stream().limit(3)).containsExactly(1, 2, 3);
    assertThat(asked).containsExactly("first", "c1");
  }

  @Test
  void anEmptyPageInBetweenIsNotTheEnd() {
    pages =
        Map.of(
            "first", new Pages.Page<>(List.of(), "c1"),
            "c1", new Pages.Page<>(List.of(1), null));

    assertThat(stream()).containsExactly(1);
  }

  @Test
  void aFailureComesOutWhereThePageIsWanted() {
    pages = Map.of("first", new Pages.Page<>(List.of(1), "gone"));
    List<Integer> read = new ArrayList<>();

    assertThatThrownBy(() -> stream().forEach(read::add)).isInstanceOf(ConnectionException.class);
    assertThat(read).containsExactly(1);
  }

  private Stream<Integer> stream() {
    return Pages.stream(this::page);
  }

  private Pages.Page<Integer> page(@Nullable String cursor) {
    String name = cursor == null ? "first" : cursor;
    asked.add(name);
    Pages.Page<Integer> page = pages.get(name);
    if (page == null) {
      throw ConnectionException.broken(null);
    }
    return page;
  }
}
