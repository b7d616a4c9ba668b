package dev.kalturadiscord.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.testing.ApiDescription;
import dev.kalturadiscord.server.testing.RunsLast;
import dev.kalturadiscord.server.testing.SeenStatuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every answer that the contract documents was given to some test of this module: what is promised
 * is proven. Looks back at the whole run, so it says nothing when it runs alone.
 */
@RunsLast
final class ContractCoverageTest {

  /** Answers that can happen but that no test can honestly bring about, with the reason. */
  private static final Map<String, String> EXEMPT = Map.of();

  @Test
  void everyDocumentedStatusOfEveryOperationWasSeen() {
    List<String> unseen = new ArrayList<>();
    int documented = 0;
    for (ApiDescription.Operation operation : ApiDescription.operations()) {
      for (int status : operation.statuses()) {
        documented++;
        String pair = operation.id() + " " + status;
        if (!SeenStatuses.contain(operation.id(), status) && !EXEMPT.containsKey(pair)) {
          unseen.add(pair);
        }
      }
    }

    assertThat(unseen)
        .as("documented answers that no test of this run had, of %d".formatted(documented))
        .isEmpty();
  }

  @Test
  void onlyWhatIsDocumentedIsExempt() {
    assertThat(EXEMPT.keySet())
        .isSubsetOf(
            ApiDescription.operations().stream()
                .flatMap(
                    operation ->
                        operation.statuses().stream().map(status -> operation.id() + " " + status))
                .toList());
  }

  @Test
  void nothingThatWasSeenIsExempt() {
    assertThat(EXEMPT.keySet())
        .noneMatch(
            pair -> {
              List<String> parts = Stream.of(pair.split(" ", -1)).toList();
              return SeenStatuses.contain(parts.getFirst(), Integer.parseInt(parts.getLast()));
            });
  }
}
