package dev.kalturadiscord.bot.configuration;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why the server refused a value, and what is allowed; the rules are the server's. */
record RefusalWords(String guildId, Keys keys, Phrases phrases) {

  private static final int LONGEST_VALUE = 100;
  private static final int LONGEST_DETAIL = 500;
  private static final int LONGEST_PLACEHOLDER = 40;
  private static final Set<String> ABOUT_A_ROLE =
      Set.of("not_an_id", "unknown_role", "everyone_not_allowed");
  private static final Set<String> ABOUT_IDS =
      Set.of("not_an_id", "unknown_role", "unknown_channel");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

  /**
   * A sentence for a refused field.
   *
   * @param value that was sent
   */
  String say(FieldError error, @Nullable Object value) {
    RefusedField field = RefusedField.of(error, keys);
    Optional<ConfigurationKey> definition = keys.find(field.key());
    return definition
        .flatMap(known -> known(field, known, value))
        .or(() -> unknown(field))
        .orElseGet(
            () ->
                phrases.say(
                    "config.refused.other",
                    KeyWords.code(field.key()),
                    Markdown.line(error.getDetail(), LONGEST_DETAIL)));
  }

  private Optional<String> known(
      RefusedField field, ConfigurationKey definition, @Nullable Object value) {
    String code = String.valueOf(field.error().getCode());
    String detail = Markdown.line(field.error().getDetail(), LONGEST_DETAIL);
    String placeholders = placeholders(definition, value);
    boolean aboutTheKey = Keys.isForEachRole(definition) && ABOUT_A_ROLE.contains(code);
    return phrases.find(
        "config.invalid." + code,
        name(field.key()),
        aboutTheKey
            ? Markdown.line(
                field.key().substring(Keys.beforeRole(definition).length()), LONGEST_VALUE)
            : offender(field, definition, code, value),
        aboutTheKey ? phrases.say("config.allowed.role") : allowed(definition),
        placeholders.isEmpty() ? detail : placeholders,
        detail);
  }

  // Without a description of the key, only what is wrong with the key itself can be said.
  private Optional<String> unknown(RefusedField field) {
    String code = field.error().getCode();
    return "unknown_key".equals(code) || "not_a_section".equals(code)
        ? phrases.find("config.invalid." + code, KeyWords.code(field.key()))
        : Optional.empty();
  }

  private String name(String key) {
    return phrases.say(
        "config.full.key", new KeyWords(guildId, phrases).label(key), KeyWords.code(key));
  }

  private String offender(
      RefusedField field, ConfigurationKey definition, String code, @Nullable Object value) {
    Object wrong = value instanceof JsonNode json && json.isTextual() ? json.asText() : value;
    if (wrong instanceof List<?> list && field.index().filter(i -> i < list.size()).isPresent()) {
      wrong = list.get(field.index().get());
    }
    return wrong != null && ABOUT_IDS.contains(code)
        ? Markdown.line(wrong.toString(), LONGEST_VALUE) // a mention would show less than the id
        : new ValueWords(guildId, phrases).say(definition, wrong, LONGEST_VALUE);
  }

  private String placeholders(ConfigurationKey definition, @Nullable Object value) {
    List<String> known = definition.getPlaceholders();
    if (known == null || !(value instanceof String text)) {
      return "";
    }
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .filter(used -> !known.contains(used.substring(2, used.length() - 2).strip()))
        .map(used -> Markdown.line(used, LONGEST_PLACEHOLDER))
        .limit(10)
        .collect(joining(", "));
  }

  private String allowed(ConfigurationKey definition) {
    return switch (definition.getKind()) {
      case BOOLEAN -> phrases.say("config.allowed.boolean");
      case CHOICE -> phrases.say("config.allowed.choice", codes(definition.getChoices(), "", ""));
      case NUMBER -> number(definition);
      case TEMPLATE ->
          definition.getMaxLength() == null
              ? phrases.say("config.allowed.words", codes(definition.getPlaceholders(), "{{", "}}"))
              : phrases.say(
                  "config.allowed.template",
                  definition.getMaxLength(),
                  codes(definition.getPlaceholders(), "{{", "}}"));
      case CHANNEL -> phrases.say("config.allowed.channel");
      case ROLES -> phrases.say("config.allowed.roles");
      case UNKNOWN_DEFAULT_OPEN_API -> phrases.say("config.allowed.other");
    };
  }

  private String number(ConfigurationKey definition) {
    return definition.getMinimum() == null || definition.getMaximum() == null
        ? phrases.say("config.allowed.integer")
        : phrases.say("config.allowed.number", definition.getMinimum(), definition.getMaximum());
  }

  private static String codes(@Nullable List<String> names, String before, String after) {
    return names == null
        ? ""
        : names.stream()
            .map(name -> "`" + before + Markdown.code(name) + after + "`")
            .collect(joining(", "));
  }
}
