package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** The form of ids of Discord, as the contract has it. */
final class Snowflake {

  private static final Pattern FORM = Pattern.compile("[0-9]{1,20}");

  private Snowflake() {}

  /** Whether a text has it. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** Whether a value is a text that has it. */
  static boolean isOne(JsonNode value) {
    return value.isTextual() && isOne(value.textValue());
  }
}
