package dev.kalturadiscord.discordsimulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.FormCheck;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Discord's documented limits of application commands. */
final class CommandRules {
  static final int CHAT_INPUT = 1;
  static final int PRIMARY_ENTRY_POINT = 4;
  static final int COMMANDS_PER_SCOPE = 100;
  private static final int OPTIONS = 25;
  private static final int CHARACTERS = 8_000;
  private static final int NAME = 32;
  private static final int TEXT = 100;
  private static final Pattern NAME_PATTERN =
      Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");

  private final FormCheck form = new FormCheck();

  private CommandRules() {}

  /** Checks one whole command. */
  static void check(JsonNode command) {
    CommandRules rules = new CommandRules();
    rules.command("", command);
    rules.form.orThrow();
  }

  /** Checks a whole list of commands, as a bulk overwrite sends it. */
  static void checkAll(JsonNode commands) {
    CommandRules rules = new CommandRules();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < commands.size(); i++) {
      JsonNode command = commands.get(i);
      rules.command(i + ".", command);
      String key = command.path("type").asInt(CHAT_INPUT) + command.path("name").asText();
      if (!names.add(key)) {
        rules.form.problem(
            i + ".name",
            "APPLICATION_COMMANDS_DUPLICATE_NAME",
            "Application command names must be unique");
      }
    }
    rules.form.orThrow();
  }

  private void command(String at, JsonNode command) {
    if (command.path("type").asInt(CHAT_INPUT) == CHAT_INPUT) {
      name(at + "name", command.path("name"));
      form.requiredText(at + "description", command.path("description"), 1, TEXT);
      options(at + "options.", command.path("options"), 0);
      if (characters(command) > CHARACTERS) {
        form.problem(
            at + "name",
            "APPLICATION_COMMAND_TOO_LARGE",
            "Command exceeds maximum size (" + CHARACTERS + ")");
      }
    } else {
      form.requiredText(at + "name", command.path("name"), 1, NAME);
      if (command.path("type").asInt() != PRIMARY_ENTRY_POINT
          && !command.path("description").asText("").isEmpty()) {
        form.problem(
            at + "description",
            "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
            "Context menu commands cannot have a description");
      }
    }
  }

  private void name(String path, JsonNode name) {
    form.requiredText(path, name, 1, NAME);
    String text = name.asText();
    if (name.isTextual()
        && (!NAME_PATTERN.matcher(text).matches() || !text.equals(text.toLowerCase(Locale.ROOT)))) {
      form.problem(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  }

  private void options(String at, JsonNode options, int depth) {
    if (!options.isArray()) {
      return;
    }
    form.size(at + "_", options, 0, OPTIONS);
    Set<String> names = new HashSet<>();
    boolean optionalSeen = false;
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.get(i);
      String path = at + i + ".";
      name(path + "name", option.path("name"));
      form.requiredText(path + "description", option.path("description"), 1, TEXT);
      if (!names.add(option.path("name").asText())) {
        form.problem(
            path + "name",
            "APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE",
            "Option name is not unique");
      }
      boolean required = option.path("required").asBoolean(false);
      if (required && optionalSeen) {
        form.problem(
            path + "required",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      int type = option.path("type").asInt();
      optionalSeen |= !required && !OptionType.isSubcommand(type);
      if (OptionType.isSubcommand(type) && depth >= 2) {
        form.problem(
            path + "type",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command option type cannot be nested this deep");
      }
      values(path, option, type);
      options(path + "options.", option.path("options"), depth + 1);
    }
  }

  private void values(String at, JsonNode option, int type) {
    JsonNode choices = option.path("choices");
    if (choices.size() > 0 && option.path("autocomplete").asBoolean(false)) {
      form.problem(
          at + "autocomplete",
          "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES",
          "Options with autocomplete cannot have choices");
    }
    if (option.path("autocomplete").asBoolean(false) && !OptionType.takesChoices(type)) {
      form.problem(
          at + "autocomplete",
          "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID_TYPE",
          "Autocomplete is only for string, integer and number options");
    }
    form.size(at + "choices", choices, 0, OPTIONS);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < choices.size(); i++) {
      String path = at + "choices." + i + ".";
      form.requiredText(path + "name", choices.get(i).path("name"), 1, TEXT);
      if (type == OptionType.STRING) {
        form.requiredText(path + "value", choices.get(i).path("value"), 0, TEXT);
      }
      if (!names.add(choices.get(i).path("name").asText())) {
        form.problem(
            path + "name",
            "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_NOT_UNIQUE",
            "Choice name is not unique");
      }
    }
  }

  /** Discord counts names, descriptions and choice values of the command and all its options. */
  private static int characters(JsonNode node) {
    int sum = node.path("name").asText().length() + node.path("description").asText().length();
    for (JsonNode choice : node.path("choices")) {
      sum += choice.path("name").asText().length() + choice.path("value").asText().length();
    }
    for (JsonNode option : node.path("options")) {
      sum += characters(option);
    }
    return sum;
  }
}
