package dev.kalturadiscord.bot.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.kalturadiscord.client.model.ConfigurationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads values as people type them, JSON or plain words. What kind of value a key has decides, so
 * that words which are just {@code 42} stay words. What cannot be read is given as it is: the
 * server knows what is wrong with it.
 */
record TypedValue(GuildRoles roles) {

  private static final ObjectReader JSON =
      new ObjectMapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern CHANNEL = Pattern.compile("<#([0-9]{1,20})>");

  /**
   * The value that is meant.
   *
   * @return what JSON can say of it; null for the default
   */
  @Nullable Object read(ConfigurationKey definition, String typed) {
    String text = typed.strip();
    if (text.equalsIgnoreCase("default") || text.equalsIgnoreCase("null")) {
      return null;
    }
    return switch (definition.getKind()) {
      case BOOLEAN -> onOrOff(unquoted(text)).<Object>map(on -> on).orElseGet(() -> any(text));
      case NUMBER, UNKNOWN_DEFAULT_OPEN_API -> any(text);
      case CHOICE -> choice(definition, unquoted(text));
      case TEMPLATE -> unquoted(text);
      case CHANNEL -> CHANNEL.matcher(unquoted(text)).replaceFirst("$1");
      case ROLES -> roleIds(text);
    };
  }

  private static Optional<Boolean> onOrOff(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes" -> Optional.of(true);
      case "false", "off", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String choice(ConfigurationKey definition, String text) {
    List<String> choices = definition.getChoices();
    return choices == null
        ? text
        : choices.stream().filter(text::equalsIgnoreCase).findFirst().orElse(text);
  }

  private List<String> roleIds(String text) {
    JsonNode json = json(text).orElse(null);
    List<String> typed = new ArrayList<>();
    if (json != null && json.isArray()) {
      json.forEach(item -> typed.add(item.asText()));
    } else if (!unquoted(text).equalsIgnoreCase("nobody")) {
      typed.addAll(List.of(unquoted(text).split(",")));
    }
    List<String> ids = new ArrayList<>();
    for (String role : typed) {
      roles.id(role).ifPresentOrElse(ids::add, () -> ids.addAll(apart(role)));
    }
    return ids.stream().distinct().toList();
  }

  // No name of one role: several mentions with spaces between them, or none at all.
  private List<String> apart(String text) {
    List<String> ids = new ArrayList<>();
    Matcher words = Pattern.compile("<@&[0-9]+>|[^\\s<]+|<").matcher(text);
    while (words.find()) {
      ids.add(roles.id(words.group()).orElse(words.group()));
    }
    return ids;
  }

  private static String unquoted(String text) {
    return json(text).filter(JsonNode::isTextual).map(JsonNode::asText).orElse(text);
  }

  private static Object any(String text) {
    return json(text).<Object>map(json -> json).orElse(text);
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.ofNullable(JSON.<JsonNode>readValue(text)).filter(n -> !n.isMissingNode());
    } catch (JsonProcessingException plainWords) {
      return Optional.empty();
    }
  }
}
