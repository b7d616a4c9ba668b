package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What values can be. Of what callers send and the server answers as data; parameters in paths are
 * texts of any length, since one that is no id of anything is not found (404), and the server
 * limits the path as a whole.
 */
final class SchemaRules {

  private static final Pattern ID = Pattern.compile("id|.*Id|.*_id");
  private static final Pattern IDS = Pattern.compile("ids|.*Ids|.*_ids");

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "id-is-string",
              SchemaRules::otherIds,
              "make it a string: ids of Discord are greater than what JavaScript can count to"),
          // Addresses are objects in generated code, whose length no annotation can limit.
          Rule.ofSchemas(
              "string-limit",
              s ->
                  s.is("string")
                      && !(s.has("maxLength") || s.has("enum"))
                      && !s.hasFormat("date-time", "date", "uri"),
              "say its maxLength, above anything that is in use"),
          Rule.ofSchemas(
              "array-limit",
              s -> s.is("array") && !s.has("maxItems"),
              "say its maxItems, above anything that is in use"),
          Rule.ofSchemas(
              "integer-limit",
              s -> s.is("integer") && !(s.has("minimum") && s.has("maximum")),
              "say its minimum and maximum"),
          Rule.ofSchemas(
              "enum-description",
              s -> s.has("enum") && s.text("description").isBlank(),
              "describe what it is about and what its values mean"),
          Rule.ofSchemas(
              "enum-open",
              s -> s.has("enum") && s.answered() && !s.node().path("x-extensible-enum").asBoolean(),
              "say x-extensible-enum: true, so that callers are ready for new values"),
          Rule.ofSchemas(
              "no-null",
              SchemaUse::allowsNull,
              "leave it out of required in place of allowing null: absent says the same"),
          Rule.ofSchemas(
              "open-responses",
              s ->
                  s.answered()
                      && s.node().path("additionalProperties").isBoolean()
                      && !s.node().path("additionalProperties").booleanValue(),
              "leave additionalProperties out: answers may get new fields"));

  private SchemaRules() {}

  private static Stream<Place> otherIds(Contract contract) {
    return Stream.concat(
        contract.operations().stream()
            .flatMap(operation -> operation.parameters().stream())
            .filter(p -> isOtherId(contract, p.name(), p.schema()))
            .map(Parameter::place),
        contract.schemas().stream()
            .flatMap(
                schema ->
                    schema.node().path("properties").properties().stream()
                        .filter(p -> isOtherId(contract, p.getKey(), p.getValue()))
                        .map(p -> schema.place().inside("." + p.getKey(), p.getValue()))));
  }

  private static boolean isOtherId(Contract contract, String name, JsonNode schema) {
    if (ID.matcher(name).matches()) {
      return !type(contract, schema).equals("string");
    }
    return IDS.matcher(name).matches()
        && !type(contract, contract.resolve(schema).path("items")).equals("string");
  }

  /** A type, also of a schema that only adds words to another. */
  private static String type(Contract contract, JsonNode schema) {
    JsonNode resolved = contract.resolve(schema);
    return resolved.path("allOf").size() == 1
        ? type(contract, resolved.path("allOf").path(0))
        : resolved.path("type").asText();
  }
}
