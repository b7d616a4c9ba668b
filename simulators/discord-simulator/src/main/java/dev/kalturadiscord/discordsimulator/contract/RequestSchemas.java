package dev.kalturadiscord.discordsimulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the schemas of Discord's OpenAPI description into one JSON Schema document that judges
 * requests as Discord does:
 *
 * <ul>
 *   <li>whole numbers and snowflakes may be sent as numbers or as text;
 *   <li>of a union whose members say their {@code type}, only the member meant is tried, so that
 *       one mistake gives one problem;
 *   <li>fields that are not described are problems. Discord ignores them; here they show typos.
 * </ul>
 */
final class RequestSchemas {
  private static final String OPENAPI_REF = "#/components/schemas/";
  private static final String REF = "#/$defs/";
  private static final String WHOLE_NUMBER = "^-?[0-9]+$";

  private final JsonNode described;

  private RequestSchemas(JsonNode described) {
    this.described = described;
  }

  /** All schemas of a description as the definitions of one document. */
  static ObjectNode definitions(JsonNode described) {
    RequestSchemas schemas = new RequestSchemas(described);
    ObjectNode definitions = Json.object();
    described
        .properties()
        .forEach(
            entry ->
                definitions.set(
                    entry.getKey(),
                    schemas.schema(DocumentedAdditions.to(entry.getKey(), entry.getValue()))));
    return definitions;
  }

  /** One more schema in the same terms, such as that of a request body. */
  static JsonNode request(JsonNode described, JsonNode schema) {
    return new RequestSchemas(described).schema(schema);
  }

  private JsonNode schema(JsonNode original) {
    if (!original.isObject()) {
      return original;
    }
    ObjectNode schema = original.deepCopy();
    if (schema.has("$ref")) {
      schema.put("$ref", REF + name(schema));
    }
    wholeNumbers(schema);
    for (String keyword : List.of("items", "additionalProperties", "not")) {
      if (schema.path(keyword).isObject()) {
        schema.set(keyword, schema(schema.path(keyword)));
      }
    }
    if (schema.path("allOf").isArray()) {
      ArrayNode all = Json.array();
      schema.path("allOf").forEach(part -> all.add(schema(part)));
      schema.set("allOf", all);
    }
    if (schema.path("properties").isObject()) {
      ObjectNode properties = Json.object();
      schema
          .path("properties")
          .properties()
          .forEach(entry -> properties.set(entry.getKey(), schema(entry.getValue())));
      schema.set("properties", properties);
      if (!schema.has("additionalProperties")) {
        schema.put("additionalProperties", false);
      }
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      JsonNode union = schema.remove(keyword);
      if (union != null) {
        schema.withArrayProperty("allOf").add(union(union));
      }
    }
    return schema;
  }

  private static void wholeNumbers(ObjectNode schema) {
    JsonNode type = schema.path("type");
    List<String> types = type.isArray() ? Json.textList(type) : List.of(type.asText());
    boolean snowflake = schema.path("format").asText().equals("snowflake");
    if (!types.contains("integer") && !snowflake) {
      return;
    }
    ArrayNode widened = Json.texts(types);
    widened.add(snowflake ? "integer" : "string");
    schema.set("type", widened);
    schema.put("pattern", WHOLE_NUMBER);
    if (schema.path("enum").isArray()) {
      schema.set("enum", withTexts(schema.path("enum")));
    }
  }

  private JsonNode union(JsonNode branches) {
    List<JsonNode> members = new ArrayList<>();
    boolean nullable = false;
    for (JsonNode branch : branches) {
      if (branch.path("type").asText().equals("null")) {
        nullable = true;
      } else {
        members.add(branch);
      }
    }
    JsonNode union = unionOf(members);
    if (!nullable) {
      return union;
    }
    ObjectNode unlessNull = Json.object();
    unlessNull.putObject("if").putObject("not").put("type", "null");
    unlessNull.set("then", union);
    return unlessNull;
  }

  private JsonNode unionOf(List<JsonNode> members) {
    if (members.size() == 1) {
      return schema(members.getFirst());
    }
    if (members.stream().allMatch(member -> member.has("const"))) {
      ArrayNode values = Json.array();
      members.forEach(member -> values.add(member.path("const")));
      ObjectNode oneOfValues = Json.object();
      oneOfValues.set("enum", withTexts(values));
      return oneOfValues;
    }
    if (members.stream().allMatch(member -> !types(member).isEmpty())) {
      return byType(members);
    }
    ObjectNode any = Json.object();
    ArrayNode branches = any.putArray("anyOf");
    members.forEach(member -> branches.add(schema(member)));
    return any;
  }

  private JsonNode byType(List<JsonNode> members) {
    ObjectNode union = Json.object();
    union.put("type", "object");
    union.putArray("required").add("type");
    ArrayNode known = Json.array();
    ArrayNode cases = union.putArray("allOf");
    for (JsonNode member : members) {
      JsonNode types = withTexts(types(member));
      types.forEach(known::add);
      ObjectNode oneCase = cases.addObject();
      ObjectNode condition = oneCase.putObject("if");
      condition.putArray("required").add("type");
      condition.putObject("properties").putObject("type").set("enum", types);
      oneCase.set("then", schema(member));
    }
    union.putObject("properties").putObject("type").set("enum", known);
    return union;
  }

  /** The values of {@code type} that stand for a member of a union; empty when it names none. */
  private JsonNode types(JsonNode member) {
    JsonNode target = member.has("$ref") ? described.path(name(member)) : member;
    return target.path("properties").path("type").path("enum");
  }

  private static String name(JsonNode reference) {
    return reference.path("$ref").asText().replace(OPENAPI_REF, "");
  }

  private static ArrayNode withTexts(JsonNode values) {
    ArrayNode widened = Json.array();
    for (JsonNode value : values) {
      widened.add(value);
      if (value.isNumber()) {
        widened.add(value.asText());
      }
    }
    return widened;
  }
}
