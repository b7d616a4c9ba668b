package dev.kalturadiscord.kalturasimulator.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.PhpNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a Kaltura filter such as {@code statusIn} or {@code startDateLessThanOrEqual}. */
final class RowFilter implements Predicate<ObjectNode> {
  private record Rule(String property, Condition condition, String asked) {}

  private final List<Rule> rules = new ArrayList<>();

  /** Filter names that the type does not know are ignored, as Kaltura does. */
  RowFilter(ObjectSchema schema, ObjectNode filter, long now) {
    for (var field : filter.properties()) {
      JsonNode value = field.getValue();
      if (value.isValueNode() && !value.isNull()) {
        rule(schema, field.getKey(), value.asText(), now).ifPresent(rules::add);
      }
    }
  }

  @Override
  public boolean test(ObjectNode row) {
    return rules.stream()
        .allMatch(rule -> rule.condition().holds(row.path(rule.property()).asText(), rule.asked()));
  }

  private static Optional<Rule> rule(ObjectSchema schema, String name, String asked, long now) {
    return Condition.ALL.stream()
        .filter(condition -> name.endsWith(condition.suffix()))
        .findFirst()
        .flatMap(
            condition ->
                schema
                    .property(name.substring(0, name.length() - condition.suffix().length()))
                    .map(property -> rule(property, condition, asked, now)));
  }

  private static Rule rule(Property property, Condition condition, String asked, long now) {
    boolean isComparison =
        condition == Condition.GREATER_THAN_OR_EQUAL || condition == Condition.LESS_THAN_OR_EQUAL;
    if (!isComparison) {
      return new Rule(property.name(), condition, asked);
    }
    long number = PhpNumbers.integer(asked);
    long bound =
        property.kind() == Property.Kind.TIME ? RelativeTime.absolute(number, now) : number;
    return new Rule(property.name(), condition, Long.toString(bound));
  }
}
