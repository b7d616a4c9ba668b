package dev.kalturadiscord.api.lint;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule of style.
 *
 * @param name by which the contract can exempt something from it, see {@link Exemptions}
 * @param cure what to do where it is broken
 */
record Rule(String name, Function<Contract, Stream<Place>> brokenAt, String cure) {

  Stream<Violation> violations(Contract contract) {
    return brokenAt.apply(contract).map(place -> new Violation(name, place, cure));
  }

  /** A rule about each operation by itself. */
  static Rule ofOperations(String name, Predicate<Operation> isBroken, String cure) {
    return new Rule(
        name,
        contract -> contract.operations().stream().filter(isBroken).map(Operation::place),
        cure);
  }

  /** A rule about each parameter by itself. */
  static Rule ofParameters(String name, Predicate<Parameter> isBroken, String cure) {
    return new Rule(
        name,
        contract ->
            contract.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(isBroken)
                .map(Parameter::place),
        cure);
  }

  /** A rule about what can be sent, for each media type. */
  static Rule ofRequests(String name, Predicate<Body> isBroken, String cure) {
    return new Rule(
        name,
        contract ->
            contract.operations().stream()
                .flatMap(operation -> operation.requests().stream())
                .filter(isBroken)
                .map(Body::place),
        cure);
  }

  /** A rule about each answer by itself. */
  static Rule ofAnswers(String name, Predicate<Answer> isBroken, String cure) {
    return new Rule(
        name,
        contract ->
            contract.operations().stream()
                .flatMap(operation -> operation.answers().stream())
                .filter(isBroken)
                .map(Answer::place),
        cure);
  }

  /** A rule about each schema by itself. */
  static Rule ofSchemas(String name, Predicate<SchemaUse> isBroken, String cure) {
    return new Rule(
        name, contract -> contract.schemas().stream().filter(isBroken).map(SchemaUse::place), cure);
  }
}
