package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value that the contract shows, and the schema it is shown for.
 *
 * @param place for people
 */
record Example(String place, JsonNode value, JsonNode schema) {

  /** Those of all requests, answers, parameters and schemas; what is shown again counts once. */
  static List<Example> in(Contract contract) {
    List<Example> examples = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      for (Parameter parameter : operation.parameters()) {
        shown(contract, parameter.place(), parameter.node(), examples);
      }
      Stream.concat(
              operation.requests().stream(),
              operation.answers().stream().flatMap(answer -> answer.bodies().stream()))
          .forEach(body -> shown(contract, body.place(), body.node(), examples));
    }
    contract.schemas().stream()
        .filter(schema -> schema.has("example"))
        .forEach(
            schema ->
                examples.add(
                    new Example(
                        schema.place().name(), schema.node().path("example"), schema.node())));
    Set<List<JsonNode>> seen = new HashSet<>();
    return examples.stream().filter(e -> seen.add(List.of(e.value(), e.schema()))).toList();
  }

  private static void shown(
      Contract contract, Place place, JsonNode holder, List<Example> examples) {
    JsonNode schema = holder.path("schema");
    if (holder.has("example")) {
      examples.add(new Example(place.name(), holder.path("example"), schema));
    }
    holder
        .path("examples")
        .properties()
        .forEach(
            named ->
                examples.add(
                    new Example(
                        place.name() + " " + named.getKey(),
                        contract.resolve(named.getValue()).path("value"),
                        schema)));
  }

  @Override
  public String toString() {
    return place;
  }
}
