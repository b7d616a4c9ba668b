package dev.kalturadiscord.discordsimulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.message.ComponentRules;
import dev.kalturadiscord.discordsimulator.message.ComponentType;
import dev.kalturadiscord.discordsimulator.wire.FormCheck;

/** Discord's documented limits of modals and autocomplete answers. */
final class CallbackRules {
  private static final int CHOICES = 25;
  private static final int CHOICE_TEXT = 100;
  private static final int TITLE = 45;
  private static final int CUSTOM_ID = 100;
  private static final int MODAL_COMPONENTS = 5;
  private static final int LABEL = 45;
  private static final int LABEL_DESCRIPTION = 100;
  private static final int PLACEHOLDER = 100;
  private static final int VALUE = 4_000;

  private CallbackRules() {}

  /** Checks the choices of an autocomplete answer. */
  static void choices(JsonNode choices) {
    FormCheck form = new FormCheck();
    if (!choices.isArray()) {
      form.problem("data.choices", "BASE_TYPE_REQUIRED", "This field is required");
    }
    form.size("data.choices", choices, 0, CHOICES);
    for (int i = 0; i < choices.size(); i++) {
      String at = "data.choices." + i + ".";
      form.requiredText(at + "name", choices.get(i).path("name"), 1, CHOICE_TEXT);
      JsonNode value = choices.get(i).path("value");
      if (!value.isNumber()) {
        form.requiredText(at + "value", value, 0, CHOICE_TEXT);
      }
    }
    form.orThrow();
  }

  /** Checks a modal. */
  static void modal(JsonNode modal) {
    FormCheck form = new FormCheck();
    form.requiredText("data.title", modal.path("title"), 1, TITLE);
    form.requiredText("data.custom_id", modal.path("custom_id"), 1, CUSTOM_ID);
    JsonNode components = modal.path("components");
    form.size("data.components", components, 1, MODAL_COMPONENTS);
    ComponentRules rules = new ComponentRules(form);
    for (int i = 0; i < components.size(); i++) {
      String at = "data.components." + i;
      JsonNode component = components.get(i);
      int type = component.path("type").asInt();
      if (type == ComponentType.LABEL) {
        form.requiredText(at + ".label", component.path("label"), 1, LABEL);
        form.text(at + ".description", component.path("description"), 0, LABEL_DESCRIPTION);
        input(at + ".component", component.path("component"), form, rules);
      } else if (type == ComponentType.ACTION_ROW) {
        form.size(at + ".components", component.path("components"), 1, 1);
        JsonNode input = component.path("components").path(0);
        form.requiredText(at + ".components.0.label", input.path("label"), 1, LABEL);
        input(at + ".components.0", input, form, rules);
      } else if (type != ComponentType.TEXT_DISPLAY) {
        form.problem(at + ".type", "BASE_TYPE_CHOICES", "Value must be one of {1, 10, 18}.");
      }
    }
    form.orThrow();
  }

  private static void input(String at, JsonNode input, FormCheck form, ComponentRules rules) {
    rules.customId(at, input);
    if (input.path("type").asInt() != ComponentType.TEXT_INPUT) {
      return;
    }
    form.text(at + ".placeholder", input.path("placeholder"), 0, PLACEHOLDER);
    form.text(at + ".value", input.path("value"), 0, VALUE);
    int shortest = input.path("min_length").asInt(0);
    int longest = input.path("max_length").asInt(VALUE);
    if (shortest < 0 || longest < 1 || longest > VALUE || shortest > longest) {
      form.problem(
          at + ".max_length",
          "NUMBER_TYPE_MAX",
          "int value should be between 1 and " + VALUE + ".");
    }
  }
}
