package dev.kalturadiscord.api.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a contract says of operations that will go; answers of the server repeat it. */
final class Deprecations {

  private static final int MONTHS = 6;
  private static final List<String> SAID_OF_THEM =
      List.of("x-deprecated-since", "x-sunset", "x-successor");

  private Deprecations() {}

  /** What is missing or wrong, each in one line that begins with the operation. */
  static Set<String> flaws(Contract contract) {
    Set<String> flaws = new TreeSet<>();
    contract
        .operations()
        .forEach(
            (name, operation) -> {
              if (operation.path("deprecated").asBoolean()) {
                dates(name, operation, flaws);
                successor(name, operation, contract, flaws);
              } else if (SAID_OF_THEM.stream().anyMatch(operation::has)) {
                flaws.add(name + ": says what is said of deprecated operations and is none");
              }
            });
    return flaws;
  }

  private static void dates(String name, JsonNode operation, Set<String> flaws) {
    Optional<LocalDate> since = date(operation, "x-deprecated-since");
    Optional<LocalDate> sunset = date(operation, "x-sunset");
    if (since.isEmpty() || sunset.isEmpty()) {
      flaws.add(name + ": is deprecated and needs x-deprecated-since and x-sunset, as 2027-01-31");
    } else if (sunset.get().isBefore(since.get().plusMonths(MONTHS))) {
      flaws.add(name + ": has less than " + MONTHS + " months from deprecation to sunset");
    }
  }

  private static void successor(
      String name, JsonNode operation, Contract contract, Set<String> flaws) {
    String successor = operation.path("x-successor").asText();
    if (!successor.isEmpty() && !contract.tree().path("paths").has(successor)) {
      flaws.add(name + ": its x-successor is no path of the contract: " + successor);
    }
  }

  private static Optional<LocalDate> date(JsonNode operation, String field) {
    try {
      return Optional.of(LocalDate.parse(operation.path(field).asText()));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }
}
