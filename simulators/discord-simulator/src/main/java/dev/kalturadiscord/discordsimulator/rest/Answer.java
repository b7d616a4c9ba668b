package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer.
 *
 * @param body null for an answer without content
 */
public record Answer(int status, @Nullable JsonNode body) {
  public static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  public static Answer created(JsonNode body) {
    return new Answer(201, body);
  }

  public static Answer noContent() {
    return new Answer(204, null);
  }
}
