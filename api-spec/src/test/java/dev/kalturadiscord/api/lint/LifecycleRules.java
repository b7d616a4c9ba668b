package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** How things leave the contract. */
final class LifecycleRules {

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "deprecated-sunset",
              contract -> all(contract).filter(place -> endsUnannounced(place.around().getFirst())),
              "say the day from which it may be gone: x-sunset with a date such as '2027-06-30'"));

  private LifecycleRules() {}

  /** Whatever can be deprecated. */
  private static Stream<Place> all(Contract contract) {
    return Stream.of(
            contract.operations().stream().map(Operation::place),
            contract.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .map(Parameter::place),
            contract.schemas().stream().map(SchemaUse::place))
        .flatMap(places -> places);
  }

  private static boolean endsUnannounced(JsonNode node) {
    if (!node.path("deprecated").asBoolean()) {
      return false;
    }
    try {
      LocalDate unused = LocalDate.parse(node.path("x-sunset").asText());
      return false;
    } catch (DateTimeParseException e) {
      return true;
    }
  }
}
