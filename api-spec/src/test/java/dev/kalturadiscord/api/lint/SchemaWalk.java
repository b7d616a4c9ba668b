package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Goes through the schemas of all that is sent and all that is answered. */
final class SchemaWalk {

  private static final List<String> COMBINED = List.of("allOf", "oneOf", "anyOf");

  private record Found(JsonNode schema, Place place) {}

  private final Contract contract;
  private final List<Found> found = new ArrayList<>();
  private final Set<JsonNode> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<JsonNode> sent = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<JsonNode> answered = Collections.newSetFromMap(new IdentityHashMap<>());

  private SchemaWalk(Contract contract) {
    this.contract = contract;
  }

  /** Each schema once; of parameters in paths none, of pages and pictures none. */
  static List<SchemaUse> through(Contract contract) {
    SchemaWalk walk = new SchemaWalk(contract);
    contract.operations().forEach(walk::operation);
    return walk.found.stream()
        .map(
            f ->
                new SchemaUse(
                    f.schema(),
                    f.place(),
                    walk.sent.contains(f.schema()),
                    walk.answered.contains(f.schema())))
        .toList();
  }

  private void operation(Operation operation) {
    operation.parameters().stream()
        .filter(parameter -> !parameter.isInPath())
        .forEach(parameter -> visit(parameter.schema(), parameter.place(), sent));
    operation.requests().stream()
        .filter(Body::isData)
        .forEach(body -> visit(body.schema(), body.place(), sent));
    operation.answers().stream()
        .flatMap(answer -> answer.bodies().stream())
        .filter(Body::isData)
        .forEach(body -> visit(body.schema(), body.place(), answered));
  }

  private void visit(JsonNode named, Place where, Set<JsonNode> direction) {
    JsonNode schema = contract.resolve(named);
    String reference = named.path("$ref").asText();
    Place place =
        reference.isEmpty()
            ? where.inside("", schema)
            : Place.of(reference.substring(reference.lastIndexOf('/') + 1), schema);
    if (!schema.isObject() || !direction.add(schema)) {
      return;
    }
    if (known.add(schema)) {
      found.add(new Found(schema, place));
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property ->
                visit(
                    property.getValue(),
                    place.inside("." + property.getKey(), property.getValue()),
                    direction));
    visit(schema.path("items"), place.inside("[]", schema.path("items")), direction);
    visit(
        schema.path("additionalProperties"),
        place.inside(".*", schema.path("additionalProperties")),
        direction);
    COMBINED.forEach(
        kind ->
            schema
                .path(kind)
                .forEach(part -> visit(part, place.inside(" " + kind, part), direction)));
  }
}
