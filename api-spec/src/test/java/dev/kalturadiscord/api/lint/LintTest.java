package dev.kalturadiscord.api.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract keeps the rules, and each rule sees what breaks it. */
final class LintTest {

  private static final Contract SHIPPED = Contract.shipped();

  @Test
  void theContractKeepsAllRules() {
    List<Violation> violations = Lint.of(SHIPPED);

    assertThat(violations)
        .as(
            () ->
                violations.stream()
                    .map(Violation::toString)
                    .collect(Collectors.joining(System.lineSeparator())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneViolationIsFoundOnceByItsRuleAndNoOther(Seed seed) {
    List<Violation> found = Lint.of(seed.in(SHIPPED));

    assertThat(found)
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo(seed.rule());
              assertThat(violation.place().name()).isEqualTo(seed.place());
              assertThat(violation.cure()).isNotBlank();
            });
  }

  @Test
  void everyRuleHasASeededViolation() {
    assertThat(seeds().map(Seed::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Lint.RULES.stream().map(Rule::name), Stream.of(Exemptions.RULE))
                .toList());
  }

  static Stream<Seed> seeds() {
    return Seed.all().stream();
  }
}
