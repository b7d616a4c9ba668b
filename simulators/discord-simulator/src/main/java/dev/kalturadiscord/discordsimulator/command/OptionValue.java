package dev.kalturadiscord.discordsimulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.world.Member;
import dev.kalturadiscord.discordsimulator.world.Resolved;

/** What Discord's client lets a person enter for one option. */
final class OptionValue {
  private OptionValue() {}

  /**
   * Checks a value and resolves the id it may name.
   *
   * @throws Refusal when a client would not send it
   */
  static void check(JsonNode option, JsonNode value, Member caller, Resolved resolved) {
    String name = option.path("name").asText();
    switch (option.path("type").asInt()) {
      case OptionType.STRING -> {
        require(value.isTextual(), name, "text");
        int length = value.textValue().length();
        require(
            length >= option.path("min_length").asInt(0)
                && length <= option.path("max_length").asInt(6000),
            name,
            "text of an allowed length");
        choice(option, value);
      }
      case OptionType.INTEGER -> {
        require(value.isIntegralNumber(), name, "a whole number");
        range(option, value);
        choice(option, value);
      }
      case OptionType.NUMBER -> {
        require(value.isNumber(), name, "a number");
        range(option, value);
        choice(option, value);
      }
      case OptionType.BOOLEAN -> require(value.isBoolean(), name, "true or false");
      case OptionType.USER -> {
        require(value.isTextual(), name, "a user id");
        resolved.user(value.textValue());
      }
      case OptionType.CHANNEL -> {
        require(value.isTextual(), name, "a channel id");
        resolved.channel(value.textValue(), caller);
      }
      case OptionType.ROLE -> {
        require(value.isTextual(), name, "a role id");
        resolved.role(value.textValue());
      }
      case OptionType.MENTIONABLE -> {
        require(value.isTextual(), name, "a user or role id");
        resolved.mentionable(value.textValue());
      }
      default -> throw new Refusal("the simulator has no values for option " + name);
    }
  }

  private static void range(JsonNode option, JsonNode value) {
    double number = value.asDouble();
    boolean inside =
        number >= option.path("min_value").asDouble(-Double.MAX_VALUE)
            && number <= option.path("max_value").asDouble(Double.MAX_VALUE);
    require(inside, option.path("name").asText(), "a number within its limits");
  }

  private static void choice(JsonNode option, JsonNode value) {
    JsonNode choices = option.path("choices");
    boolean offered = choices.isEmpty();
    for (JsonNode choice : choices) {
      offered |= choice.path("value").asText().equals(value.asText());
    }
    require(offered, option.path("name").asText(), "one of its choices");
  }

  private static void require(boolean condition, String option, String expected) {
    if (!condition) {
      throw new Refusal("option " + option + " must be " + expected);
    }
  }
}
