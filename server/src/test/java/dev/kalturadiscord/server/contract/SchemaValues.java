package dev.kalturadiscord.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.ApiDescription;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Makes values that a schema of the contract allows.
 *
 * @param known values of properties that are about something real, by name
 */
record SchemaValues(RandomGenerator random, Map<String, List<String>> known) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int USUAL_MAXIMUM = 50;
  private static final Pattern PART =
      Pattern.compile("\\G\\[([^]]+)](?:\\{(\\d+)(?:,(\\d+))?})?", Pattern.DOTALL);

  /** A value of a property or parameter of this name. */
  JsonNode of(String name, JsonNode described) {
    JsonNode schema = ApiDescription.resolved(described);
    if (schema.has("allOf")) {
      return of(name, schema.path("allOf").path(0));
    }
    if (schema.has("oneOf")) {
      return oneOf(name, schema);
    }
    List<String> real = known.getOrDefault(name, List.of());
    if (!real.isEmpty() && schema.path("type").asText().equals("string") && chance(90)) {
      return JSON.textNode(pick(real));
    }
    if (schema.has("enum")) {
      return pick(StreamSupport.stream(schema.path("enum").spliterator(), false).toList());
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> array(name, schema);
      case "integer" -> JSON.numberNode(number(schema));
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "string" -> JSON.textNode(text(name, schema));
      default -> throw new AssertionError("Say here what " + name + " can be: " + schema);
    };
  }

  private JsonNode oneOf(String name, JsonNode schema) {
    JsonNode discriminator = schema.path("discriminator");
    if (discriminator.isMissingNode()) {
      return of(
          name, pick(StreamSupport.stream(schema.path("oneOf").spliterator(), false).toList()));
    }
    Map.Entry<String, JsonNode> form =
        pick(List.copyOf(discriminator.path("mapping").properties()));
    ObjectNode reference = JSON.objectNode().put("$ref", form.getValue().asText());
    ObjectNode value = (ObjectNode) of(name, reference);
    return value.put(discriminator.path("propertyName").asText(), form.getKey());
  }

  private ObjectNode object(JsonNode schema) {
    List<String> required =
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (required.contains(property.getKey()) || chance(40)) {
                object.set(property.getKey(), of(property.getKey(), property.getValue()));
              }
            });
    return object;
  }

  private ArrayNode array(String name, JsonNode schema) {
    int least = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(USUAL_MAXIMUM), least + 3);
    ArrayNode array = JSON.arrayNode();
    for (int i = random.nextInt(least, most + 1); i > 0; i--) {
      array.add(of(name, schema.path("items")));
    }
    return array;
  }

  private int number(JsonNode schema) {
    int least = schema.path("minimum").asInt(0);
    int most = schema.path("maximum").asInt(Integer.MAX_VALUE - 1);
    // Mostly little: some numbers are seconds to wait.
    return chance(70) ? least : random.nextInt(least, most + 1);
  }

  private String text(String name, JsonNode schema) {
    if (schema.has("pattern")) {
      return ofPattern(schema.path("pattern").asText());
    }
    if (schema.path("format").asText().equals("date-time")) {
      long from = name.equals("endsAt") ? 7_200 : 60;
      return Instant.now()
          .plus(Duration.ofSeconds(random.nextLong(from, 2 * from)))
          .truncatedTo(ChronoUnit.MILLIS)
          .toString();
    }
    if (schema.path("format").asText().equals("uri")) {
      return "https://cdn.example.org/" + random.nextInt(1_000);
    }
    if (schema.has("example") && chance(30)) {
      return schema.path("example").asText();
    }
    int least = schema.path("minLength").asInt(0);
    int most = Math.min(schema.path("maxLength").asInt(USUAL_MAXIMUM), least + USUAL_MAXIMUM);
    return letters("abcdefghijklmnopqrstuvwxyz 0123456789", random.nextInt(least, most + 1));
  }

  /** Of the few forms of patterns that the contract has: classes of characters, repeated. */
  private String ofPattern(String pattern) {
    String inner = pattern.substring(1, pattern.length() - 1);
    StringBuilder text = new StringBuilder();
    Matcher parts = PART.matcher(inner);
    int end = 0;
    while (parts.find()) {
      int least = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
      int most = parts.group(3) == null ? least : Integer.parseInt(parts.group(3));
      Pattern one = Pattern.compile("[" + parts.group(1) + "]");
      String allowed =
          IntStream.range(' ', 127)
              .mapToObj(c -> String.valueOf((char) c))
              .filter(c -> one.matcher(c).matches())
              .collect(Collectors.joining());
      text.append(letters(allowed, random.nextInt(least, most + 1)));
      end = parts.end();
    }
    if (end != inner.length()) {
      throw new AssertionError("Say here how to make a text of " + pattern);
    }
    return text.toString();
  }

  private String letters(String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
