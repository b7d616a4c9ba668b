package dev.kalturadiscord.server.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.ApiDescription;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes bodies other than the contract wants them. */
record OddBodies(RandomGenerator random, OddValues values) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final int LIMIT = 65_536;
  private static final int DEEP = 5_000;

  /** As it is sent; all but ASCII is escaped at times, and must be where UTF-8 has nothing. */
  byte[] bytes(JsonNode document) {
    try {
      return (random.nextBoolean() ? ASCII : MAPPER)
          .writeValueAsString(document)
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Changes one thing of a document; the schema says what its fields are. */
  JsonNode changed(JsonNode document, JsonNode described) {
    JsonNode schema = ApiDescription.resolved(described);
    if (!(document instanceof ObjectNode object) || random.nextInt(20) == 0) {
      return values.of("", schema);
    }
    List<Map.Entry<String, JsonNode>> fields =
        new ArrayList<>(schema.path("properties").properties());
    if (fields.isEmpty() || random.nextInt(8) == 0) {
      fields = new ArrayList<>(object.properties());
    }
    if (fields.isEmpty()) {
      return object.put("unknown", 1);
    }
    Map.Entry<String, JsonNode> field = fields.get(random.nextInt(fields.size()));
    switch (random.nextInt(10)) {
      case 0, 1 -> object.remove(field.getKey());
      case 2 -> object.set("unknown", values.of("unknown", field.getValue()));
      case 3 -> {
        JsonNode value = object.remove(field.getKey());
        object.set(field.getKey() + "\u0000", value);
      }
      case 4 -> {
        JsonNode inner = object.path(field.getKey());
        object.set(
            field.getKey(),
            inner.isObject() ? changed(inner, field.getValue()) : values.of("", field.getValue()));
      }
      default -> object.set(field.getKey(), values.of(field.getKey(), field.getValue()));
    }
    return object;
  }

  /** Breaks a body as a text. */
  byte[] broken(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return switch (random.nextInt(20)) {
      case 0 -> new byte[0];
      case 1 -> utf8(" \n");
      case 2 -> utf8(text.substring(0, random.nextInt(text.length() + 1)));
      case 3 -> utf8(text + pick(List.of("}", "{}", ",", "\u0000", "null", " //")));
      case 4 -> utf8("[".repeat(DEEP));
      case 5 -> utf8("{\"a\":".repeat(DEEP));
      case 6 -> utf8("{\"title\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
      case 7 -> utf8("{\"title\":" + "9".repeat(2_000) + "}");
      case 8 -> utf8("{\"" + "n".repeat(60_000) + "\":1}");
      case 9 -> text.getBytes(charset(pick(List.of("UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"))));
      case 10 -> utf8("\ufeff" + text);
      case 11 -> text.replaceFirst("\"", "\"\u00ff").getBytes(StandardCharsets.ISO_8859_1);
      case 12 -> text.replaceFirst(":\"", ":\"\u00c3").getBytes(StandardCharsets.ISO_8859_1);
      case 13 -> utf8(text.replace("{", "{\"title\":\"first\",\"title\":\"second\","));
      case 14 -> utf8(text.replace('"', '\''));
      case 15 -> utf8(text.replace(":", ":NaN,"));
      case 16 -> utf8(text + " ".repeat(Math.max(0, LIMIT - body.length)));
      case 17 -> utf8(text + " ".repeat(Math.max(1, LIMIT + 1 - body.length)));
      case 18 -> utf8("x".repeat(pick(List.of(LIMIT + 1, 2 * LIMIT, 5 * LIMIT))));
      default -> utf8(pick(List.of("null", "true", "1", "\"text\"", "[]", "[{}]", "{")));
    };
  }

  private static Charset charset(String name) {
    return Charset.forName(name);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
