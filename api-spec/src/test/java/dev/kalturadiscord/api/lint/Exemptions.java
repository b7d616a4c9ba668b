package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the contract itself leaves out of rules: {@code x-exempt}, with the names of rules and the
 * reasons, at a path, an operation, a parameter or a schema, holds for all that stands in there.
 * One that names no rule, has no reason or is not needed breaks a rule of its own.
 */
final class Exemptions {

  static final String KEYWORD = "x-exempt";
  static final String RULE = "exemption";
  private static final int SHORTEST_REASON = 20;

  private record Exemption(String rule, String reason, Place place) {}

  private final List<Exemption> all = new ArrayList<>();
  private final IdentityHashMap<JsonNode, List<Exemption>> byHolder = new IdentityHashMap<>();
  private final Set<Exemption> needed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> rules;

  Exemptions(Contract contract, List<Rule> rules) {
    this.rules = rules.stream().map(Rule::name).collect(Collectors.toSet());
    collect(contract.document(), "");
  }

  private void collect(JsonNode node, String pointer) {
    List<Exemption> here = new ArrayList<>();
    node.path(KEYWORD)
        .properties()
        .forEach(
            e ->
                here.add(
                    new Exemption(
                        e.getKey(), e.getValue().asText().strip(), Place.of(pointer, node))));
    if (!here.isEmpty()) {
      byHolder.put(node, here);
      all.addAll(here);
    }
    node.properties().forEach(child -> collect(child.getValue(), pointer + "/" + child.getKey()));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), pointer + "/" + i);
    }
  }

  /** Whether the contract exempts the place of this violation from its rule. */
  boolean cover(Violation violation) {
    List<Exemption> covering =
        violation.place().around().stream()
            .flatMap(holder -> byHolder.getOrDefault(holder, List.of()).stream())
            .filter(exemption -> exemption.rule().equals(violation.rule()))
            .toList();
    needed.addAll(covering);
    return !covering.isEmpty();
  }

  /** What is wrong with the exemptions; to be asked after all violations were shown. */
  Stream<Violation> violations() {
    return all.stream()
        .flatMap(
            exemption ->
                cure(exemption)
                    .map(
                        cure ->
                            new Violation(
                                RULE,
                                exemption
                                    .place()
                                    .inside(
                                        " " + exemption.rule(),
                                        exemption.place().around().getFirst()),
                                cure)));
  }

  private Stream<String> cure(Exemption exemption) {
    if (!rules.contains(exemption.rule())) {
      return Stream.of(
          "name one of the rules: " + String.join(", ", rules.stream().sorted().toList()));
    }
    if (exemption.reason().length() < SHORTEST_REASON) {
      return Stream.of("give the reason, in a sentence");
    }
    return needed.contains(exemption)
        ? Stream.empty()
        : Stream.of("take it away: the rule holds here");
  }
}
