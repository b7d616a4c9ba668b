package dev.kalturadiscord.api.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds values against schemas of the contract, more strictly than callers may: fields that no
 * schema knows are wrong, and so are texts that do not have their format.
 */
final class ExampleCheck {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String COMPONENTS = "urn:contract";
  private static final String DEFINITIONS = "$defs";

  private final Validator validator;
  private final AtomicInteger shown = new AtomicInteger();

  ExampleCheck(Contract contract) {
    ObjectMapper json = new ObjectMapper();
    this.validator =
        new ValidatorFactory()
            .withDisabledSchemaValidation(true)
            .withEvaluatorFactory(new FormatEvaluatorFactory())
            .withJsonNodeFactory(new JacksonNode.Factory(json))
            .createValidator();
    ObjectNode document = json.createObjectNode().put("$schema", DIALECT);
    ObjectNode schemas = contract.document().path("components").path("schemas").deepCopy();
    strict(schemas);
    document.set(DEFINITIONS, schemas);
    validator.registerSchema(URI.create(COMPONENTS), (Object) document);
  }

  /** What is wrong with an example; empty when it is what its schema says. */
  List<String> problems(Example example) {
    ObjectNode schema = example.schema().deepCopy();
    strict(schema);
    URI id = URI.create("urn:example:" + shown.incrementAndGet());
    validator.registerSchema(id, (Object) schema.put("$schema", DIALECT));
    return validator.validate(id, (Object) example.value()).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  /** Refers to the components where they are registered, and closes objects that name fields. */
  private static void strict(JsonNode node) {
    if (node instanceof ObjectNode object) {
      String reference = object.path("$ref").asText();
      if (!reference.isEmpty()) {
        object.put(
            "$ref",
            reference.replace("#/components/schemas/", COMPONENTS + "#/" + DEFINITIONS + "/"));
      }
      if (object.path("properties").isObject()
          && object.path("type").asText().equals("object")
          && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
      object.remove("example");
    }
    node.forEach(ExampleCheck::strict);
  }
}
