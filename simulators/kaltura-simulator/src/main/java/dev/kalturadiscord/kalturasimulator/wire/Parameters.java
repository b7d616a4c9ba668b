package dev.kalturadiscord.kalturasimulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Parameters read by name. A JSON null counts as not sent; a number may come as text and the other
 * way round.
 */
public record Parameters(ObjectNode all) {

  public Optional<String> text(String name) {
    return value(name).filter(JsonNode::isValueNode).map(JsonNode::asText);
  }

  public Optional<Long> number(String name) {
    return text(name).map(PhpNumbers::integer);
  }

  public Optional<ObjectNode> object(String name) {
    return value(name).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  /**
   * A text that must be there.
   *
   * @throws ApiError MISSING_MANDATORY_PARAMETER
   */
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  /**
   * An object that must be there.
   *
   * @throws ApiError MISSING_MANDATORY_PARAMETER
   */
  public ObjectNode requiredObject(String name) {
    return object(name).orElseThrow(() -> missing(name));
  }

  private Optional<JsonNode> value(String name) {
    return Optional.ofNullable(all.get(name)).filter(value -> !value.isNull());
  }

  private static ApiError missing(String name) {
    return ErrorCode.MISSING_MANDATORY_PARAMETER.with(name);
  }
}
