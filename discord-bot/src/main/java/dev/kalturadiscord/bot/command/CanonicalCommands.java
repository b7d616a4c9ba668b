package dev.kalturadiscord.bot.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One form for commands as we send them and as Discord gives them back, so that equal commands are
 * equal text. What Discord adds of itself (ids, versions, and what it may think of in future) is
 * left out, and so is everything that says no more than its absence.
 */
final class CanonicalCommands {

  /** What a command, an option or a choice can be given, in alphabetical order. */
  private static final Set<String> FIELDS =
      new TreeSet<>(
          Set.of(
              "autocomplete",
              "channel_types",
              "choices",
              "contexts",
              "default_member_permissions",
              "description",
              "description_localizations",
              "integration_types",
              "max_length",
              "max_value",
              "min_length",
              "min_value",
              "name",
              "name_localizations",
              "nsfw",
              "options",
              "required",
              "type",
              "value"));

  private static final Set<String> ORDERED = Set.of("choices", "options");
  private static final int SLASH_COMMAND = 1;
  private static final int GUILD_INSTALL = 0;

  private CanonicalCommands() {}

  /**
   * The fingerprint of a list of commands, whatever their order.
   *
   * @return SHA-256 of the canonical form, hexadecimal
   */
  static String hash(List<? extends JsonNode> commands) {
    try {
      byte[] text = of(commands).toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  static ArrayNode of(List<? extends JsonNode> commands) {
    ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
    commands.stream()
        .map(CanonicalCommands::command)
        .sorted(
            Comparator.comparingInt((ObjectNode command) -> command.path("type").asInt())
                .thenComparing(command -> command.path("name").asText()))
        .forEach(sorted::add);
    return sorted;
  }

  /**
   * Refuses a definition with something in it that would not be compared.
   *
   * @throws IllegalStateException names the field
   */
  static void requireComparable(JsonNode definition) {
    definition
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw new IllegalStateException("Not compared with what Discord has: " + field);
              }
            });
    for (String nested : ORDERED) {
      definition.path(nested).forEach(CanonicalCommands::requireComparable);
    }
  }

  private static ObjectNode command(JsonNode command) {
    ObjectNode whole = command.deepCopy();
    if (!whole.hasNonNull("type")) {
      whole.put("type", SLASH_COMMAND);
    }
    if (whole.path("integration_types").isEmpty()) {
      whole.putArray("integration_types").add(GUILD_INSTALL);
    }
    return fields(whole);
  }

  private static ObjectNode fields(JsonNode source) {
    ObjectNode canonical = JsonNodeFactory.instance.objectNode();
    for (String field : FIELDS) {
      JsonNode value = value(field, source.path(field));
      if (!value.isMissingNode()) {
        canonical.set(field, value);
      }
    }
    return canonical;
  }

  private static JsonNode value(String field, JsonNode value) {
    boolean saysNothing =
        value.isNull()
            || value.isMissingNode()
            || (value.isContainerNode() && value.isEmpty())
            || (value.isBoolean() && !value.booleanValue() && !field.equals("value"));
    if (saysNothing) {
      return JsonNodeFactory.instance.missingNode();
    }
    if (ORDERED.contains(field)) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> array.add(fields(element)));
      return array;
    }
    if (value.isArray()) {
      List<String> elements = new ArrayList<>();
      value.forEach(element -> elements.add(scalar(element)));
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      elements.stream().sorted().forEach(array::add);
      return array;
    }
    if (value.isObject()) {
      ObjectNode sorted = JsonNodeFactory.instance.objectNode();
      new TreeSet<>(names(value)).forEach(name -> sorted.put(name, scalar(value.path(name))));
      return sorted;
    }
    return JsonNodeFactory.instance.textNode(scalar(value));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** JDA sends some numbers as text, and 1 may come back as 1.0; Discord strips texts. */
  private static String scalar(JsonNode value) {
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.asText().strip();
  }
}
