package dev.kalturadiscord.bot.health;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One thing that is well or not.
 *
 * @param name what is checked
 * @param up whether it is well
 * @param data details for operators (numbers, texts, yes or no), may be empty
 */
public record HealthCheck(
    String name,
    @JsonIgnore boolean up,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ?> data) {

  @JsonGetter
  String status() {
    return up ? "UP" : "DOWN";
  }
}
