package dev.kalturadiscord.api.lint;

import java.util.List;
import java.util.stream.Stream;

/** All rules, applied to a contract. */
final class Lint {

  static final List<Rule> RULES =
      Stream.of(
              OperationRules.RULES,
              AnswerRules.RULES,
              ResourceRules.RULES,
              SchemaRules.RULES,
              LifecycleRules.RULES)
          .flatMap(List::stream)
          .toList();

  private Lint() {}

  /** What is to be cured. */
  static List<Violation> of(Contract contract) {
    Exemptions exemptions = new Exemptions(contract, RULES);
    List<Violation> violations =
        RULES.stream()
            .flatMap(rule -> rule.violations(contract))
            .filter(violation -> !exemptions.cover(violation))
            .toList();
    return Stream.concat(violations.stream(), exemptions.violations()).toList();
  }
}
