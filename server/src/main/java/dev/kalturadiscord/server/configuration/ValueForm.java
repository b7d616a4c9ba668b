package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the values of a key look like. */
sealed interface ValueForm {

  /** What is wrong with a value; empty when nothing is. */
  Optional<Flaw> flaw(JsonNode value);

  /** The one way to write a good value, so that equal ones are equal. */
  default JsonNode normal(JsonNode value) {
    return value;
  }

  /** A value that somebody wrote as plain text, such as a setting. */
  default JsonNode read(String text) {
    return TextNode.valueOf(text);
  }

  /** True or false. */
  record Flag() implements ValueForm {
    @Override
    public Optional<Flaw> flaw(JsonNode value) {
      return value.isBoolean()
          ? Optional.empty()
          : Optional.of(new Flaw("wrong_type", "must be true or false."));
    }

    @Override
    public JsonNode read(String text) {
      return switch (text) {
        case "true" -> BooleanNode.TRUE;
        case "false" -> BooleanNode.FALSE;
        default -> TextNode.valueOf(text);
      };
    }
  }

  /** One of a few words. */
  record Choice(List<String> words) implements ValueForm {
    @Override
    public Optional<Flaw> flaw(JsonNode value) {
      String allowed = "must be one of " + String.join(", ", words) + ".";
      if (!value.isTextual()) {
        return Optional.of(new Flaw("wrong_type", allowed));
      }
      return words.contains(value.textValue())
          ? Optional.empty()
          : Optional.of(new Flaw("not_a_choice", allowed));
    }
  }

  /** A whole number within limits, both of which are allowed. */
  record Whole(int minimum, int maximum) implements ValueForm {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,9}");

    @Override
    public Optional<Flaw> flaw(JsonNode value) {
      String allowed = "must be a whole number from %d to %d.".formatted(minimum, maximum);
      if (!value.isIntegralNumber()) {
        return Optional.of(new Flaw("wrong_type", allowed));
      }
      boolean within =
          value.canConvertToInt() && value.intValue() >= minimum && value.intValue() <= maximum;
      return within ? Optional.empty() : Optional.of(new Flaw("out_of_range", allowed));
    }

    @Override
    public JsonNode normal(JsonNode value) {
      return JsonNodeFactory.instance.numberNode(value.intValue());
    }

    @Override
    public JsonNode read(String text) {
      return DIGITS.matcher(text).matches()
          ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
          : TextNode.valueOf(text);
    }
  }

  /** The id of a channel. Whether the guild has it, only {@link References} knows. */
  record ChannelId() implements ValueForm {
    @Override
    public Optional<Flaw> flaw(JsonNode value) {
      return Snowflake.isOne(value)
          ? Optional.empty()
          : Optional.of(
              new Flaw(
                  value.isTextual() ? "not_an_id" : "wrong_type",
                  "must be the id of a channel, for example \"2100000000000000001\"."));
    }
  }

  /** Ids of roles. Whether the guild has them, only {@link References} knows. */
  record RoleIds() implements ValueForm {
    static final int MOST = 25;

    @Override
    public Optional<Flaw> flaw(JsonNode value) {
      if (!value.isArray()) {
        return Optional.of(new Flaw("wrong_type", "must be a list of ids of roles."));
      }
      if (!elements(value).allMatch(Snowflake::isOne)) {
        return Optional.of(
            new Flaw(
                "not_an_id",
                "must hold ids of roles, for example [\"2200000000000000003\"]; names are none."));
      }
      return value.size() > MOST
          ? Optional.of(new Flaw("too_many", "must be at most " + MOST + " roles."))
          : Optional.empty();
    }

    @Override
    public JsonNode normal(JsonNode value) {
      var sorted = JsonNodeFactory.instance.arrayNode();
      var ids = new TreeSet<String>();
      elements(value).map(JsonNode::textValue).forEach(ids::add);
      ids.forEach(sorted::add);
      return sorted;
    }
  }

  /** Words with placeholders. */
  record Template(List<String> placeholders) implements ValueForm {
    /** Leaves room below Discord's 2,000 for what is put in. */
    static final int LONGEST = 1_500;

    @Override
    public Optional<Flaw> flaw(JsonNode value) {
      return value.isTextual()
          ? TemplateText.flaw(value.textValue(), placeholders, LONGEST)
          : Optional.of(new Flaw("wrong_type", "must be a text."));
    }
  }

  /** The elements of a list. */
  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
