package dev.kalturadiscord.kalturasimulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

/** The XML form of an answer, which callers get who forget {@code format=1}. */
final class Xml {
  private Xml() {}

  static byte[] write(JsonNode answer) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><xml><result>");
    boolean isError = ApiError.OBJECT_TYPE.equals(answer.path("objectType").asText());
    if (isError) {
      element(xml, "error", answer);
    } else {
      content(xml, answer);
    }
    return xml.append("</result><executionTime>0.01</executionTime></xml>")
        .toString()
        .getBytes(UTF_8);
  }

  private static void element(StringBuilder xml, String name, JsonNode value) {
    xml.append('<').append(name).append('>');
    content(xml, value);
    xml.append("</").append(name).append('>');
  }

  private static void content(StringBuilder xml, JsonNode value) {
    if (value.isArray()) {
      value.forEach(item -> element(xml, "item", item));
    } else if (value.isObject()) {
      value.properties().forEach(each -> element(xml, each.getKey(), each.getValue()));
    } else if (value.isBoolean()) {
      xml.append(value.asBoolean() ? '1' : '0');
    } else if (!value.isNull()) {
      xml.append(Markup.escape(value.asText()));
    }
  }
}
