package dev.kalturadiscord.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kalturadiscord.server.testing.ApiDescription;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes values at the edge of a schema and beyond. */
record OddValues(RandomGenerator random, SchemaValues usual) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t\n",
          "\u0000",
          "a\u0000b",
          "\u001b[31m",
          "\ud800",
          "x\udfff",
          "\ud83d\ude00",
          "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "\u202eabc\u202c",
          "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
          "e" + "\u0301".repeat(60),
          "\uffff",
          "\ufeff",
          "\u2028",
          "\u0663\u0664",
          "%00",
          "../../../etc/passwd",
          "' or 1=1 --",
          "%' or title like '%_",
          "<script>alert(1)</script>",
          "{{meeting.title}}",
          "${jndi:ldap://127.0.0.1/x}",
          "@everyone <@&1>",
          "null",
          "true",
          "-1",
          "1e3",
          "00000000000000000001",
          "18446744073709551616",
          "99999999999999999999",
          "9".repeat(400));

  private static final List<String> TIMES =
      List.of(
          "2026-13-01T00:00:00Z",
          "2026-02-30T10:00:00Z",
          "2026-02-03",
          "2026-02-03T10:00:00",
          "2026-06-30T23:59:60Z",
          "2026-02-03T24:00:00Z",
          "2026-02-03T10:00:00+25:00",
          "2026-02-03T10:00:00+18:00",
          "0000-01-01T00:00:00Z",
          "0001-01-01T00:00:00+18:00",
          "9999-12-31T23:59:59.999999999Z",
          "9999-12-31T23:59:59-18:00",
          "+10000-01-01T00:00:00Z",
          "-0001-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59.999999999-18:00",
          "1970-01-01T00:00:00.000Z",
          "2026-12-01T10:00:00.123456789+05:30");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1.5",
          "1.0",
          "1e2",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775808",
          "1e400",
          "-1e-400");

  private static final int LITTLE = 12;

  /** A value in place of one of this schema. */
  JsonNode of(String name, JsonNode described) {
    JsonNode schema = ApiDescription.resolved(described);
    if (schema.has("allOf")) {
      return of(name, schema.path("allOf").path(0));
    }
    return switch (random.nextInt(LITTLE)) {
      case 0, 1, 2, 3, 4 -> atTheEdge(name, schema);
      case 5, 6, 7 -> JSON.textNode(text());
      case 8 -> JSON.nullNode();
      case 9 -> number();
      case 10 -> JSON.booleanNode(random.nextBoolean());
      default -> nested();
    };
  }

  /** As {@link #of}, of those that can be written as a text. */
  String textOf(String name, JsonNode described) {
    JsonNode value = of(name, described);
    return value.isContainerNode() ? text() : value.asText();
  }

  String text() {
    return switch (random.nextInt(LITTLE)) {
      case 0, 1 -> pick(TIMES);
      case 2 -> "x".repeat(pick(List.of(65, 129, 257, 513, 4_001, 20_000)));
      default -> pick(TEXTS);
    };
  }

  private JsonNode atTheEdge(String name, JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "integer" ->
          JSON.numberNode(
              pick(
                  List.of(
                      schema.path("minimum").asLong(Integer.MIN_VALUE),
                      schema.path("minimum").asLong(Integer.MIN_VALUE) - 1,
                      schema.path("maximum").asLong(Integer.MAX_VALUE),
                      schema.path("maximum").asLong(Integer.MAX_VALUE) + 1)));
      case "string" -> JSON.textNode(textAtTheEdge(schema));
      case "array" -> arrayAtTheEdge(name, schema);
      default -> nested();
    };
  }

  private String textAtTheEdge(JsonNode schema) {
    if (schema.path("format").asText().equals("date-time")) {
      return pick(TIMES);
    }
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt(1_000);
    String letter = pick(List.of("a", "7", "\u00e4", "\u6f22", "\ud83d\ude00"));
    int length = pick(List.of(Math.max(0, least - 1), least, most, most + 1));
    return letter.repeat(length);
  }

  private ArrayNode arrayAtTheEdge(String name, JsonNode schema) {
    int length =
        pick(
            List.of(
                0,
                schema.path("minItems").asInt(0),
                schema.path("maxItems").asInt(100),
                schema.path("maxItems").asInt(100) + 1));
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < length; i++) {
      array.add(
          i == 0 && random.nextBoolean()
              ? of(name, schema.path("items"))
              : usual.of(name, schema.path("items")));
    }
    return array;
  }

  private JsonNode number() {
    String text = pick(NUMBERS);
    return text.matches("-?[0-9]+")
        ? JSON.numberNode(new BigInteger(text))
        : JSON.numberNode(new BigDecimal(text));
  }

  private JsonNode nested() {
    return switch (random.nextInt(5)) {
      case 0 -> JSON.objectNode();
      case 1 -> JSON.arrayNode();
      case 2 -> JSON.arrayNode().add(JSON.arrayNode().add(JSON.arrayNode()));
      case 3 -> JSON.arrayNode().addNull();
      default -> JSON.objectNode().set("a", JSON.objectNode().put("b", 1));
    };
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
