package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.FormCheck;
import java.util.HashSet;
import java.util.Set;

/** Discord's documented limits of the components of one message or one modal. */
public final class ComponentRules {
  private static final int ROWS = 5;
  private static final int BUTTONS_IN_ROW = 5;
  private static final int COMPONENTS = 40;
  private static final int CUSTOM_ID = 100;
  private static final int BUTTON_LABEL = 80;
  private static final int URL = 512;
  private static final int LINK_STYLE = 5;
  private static final int PREMIUM_STYLE = 6;
  private static final int SELECT_VALUES = 25;
  private static final int OPTION_TEXT = 100;
  private static final int PLACEHOLDER = 150;
  private static final int TEXT_DISPLAY = 4_000;

  private final FormCheck form;
  private final Set<String> customIds = new HashSet<>();

  public ComponentRules(FormCheck form) {
    this.form = form;
  }

  /** Checks the components of a message. */
  public void message(String path, JsonNode components, boolean version2) {
    if (!components.isArray()) {
      return;
    }
    if (!version2) {
      form.size(path, components, 0, ROWS);
    }
    int count = Components.all(components).size();
    if (count > COMPONENTS) {
      form.problem(
          path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "Must be 40 or fewer in total.");
    }
    for (int i = 0; i < components.size(); i++) {
      String at = path + "." + i;
      if (!version2 && components.get(i).path("type").asInt() != ComponentType.ACTION_ROW) {
        form.problem(at + ".type", "BASE_TYPE_CHOICES", "Value must be one of {1}.");
      }
      component(at, components.get(i));
    }
  }

  private void component(String at, JsonNode component) {
    switch (component.path("type").asInt()) {
      case ComponentType.ACTION_ROW -> row(at, component.path("components"));
      case ComponentType.BUTTON -> button(at, component);
      case ComponentType.TEXT_DISPLAY ->
          form.requiredText(at + ".content", component.path("content"), 1, TEXT_DISPLAY);
      case ComponentType.SECTION, ComponentType.CONTAINER -> {
        children(at + ".components", component.path("components"));
        if (component.path("accessory").isObject()) {
          component(at + ".accessory", component.path("accessory"));
        }
      }
      case ComponentType.STRING_SELECT,
          ComponentType.USER_SELECT,
          ComponentType.ROLE_SELECT,
          ComponentType.MENTIONABLE_SELECT,
          ComponentType.CHANNEL_SELECT ->
          select(at, component);
      default -> {
        // The rest has no limits of its own beyond Discord's description.
      }
    }
  }

  private void row(String at, JsonNode children) {
    form.size(at + ".components", children, 1, BUTTONS_IN_ROW);
    boolean anySelect = false;
    for (JsonNode child : children) {
      anySelect |= ComponentType.isSelect(child.path("type").asInt());
    }
    if (anySelect && children.size() > 1) {
      form.problem(
          at + ".components",
          "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
          "The specified component exceeds the maximum width");
    }
    children(at + ".components", children);
  }

  private void children(String at, JsonNode children) {
    for (int i = 0; i < children.size(); i++) {
      component(at + "." + i, children.get(i));
    }
  }

  private void button(String at, JsonNode button) {
    form.text(at + ".label", button.path("label"), 0, BUTTON_LABEL);
    int style = button.path("style").asInt();
    if (style == LINK_STYLE) {
      form.requiredText(at + ".url", button.path("url"), 1, URL);
      form.url(at + ".url", button.path("url"), "http", "https", "discord");
      if (button.hasNonNull("custom_id")) {
        form.problem(
            at,
            "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
            "A custom id and url cannot both be specified");
      }
    } else if (style == PREMIUM_STYLE) {
      return;
    } else {
      customId(at, button);
      if (button.hasNonNull("url")) {
        form.problem(
            at + ".url", "BUTTON_COMPONENT_URL_NOT_ALLOWED", "Only link buttons have a url");
      }
    }
    if (button.path("label").asText("").isEmpty() && !button.hasNonNull("emoji")) {
      form.problem(at + ".label", "BASE_TYPE_REQUIRED", "A label or an emoji is required");
    }
  }

  private void select(String at, JsonNode select) {
    customId(at, select);
    form.text(at + ".placeholder", select.path("placeholder"), 0, PLACEHOLDER);
    int minimum = select.path("min_values").asInt(1);
    int maximum = select.path("max_values").asInt(1);
    if (minimum < 0 || minimum > SELECT_VALUES || maximum < 1 || maximum > SELECT_VALUES) {
      form.problem(at + ".max_values", "NUMBER_TYPE_MAX", "int value should be at most 25.");
    }
    if (select.path("type").asInt() != ComponentType.STRING_SELECT) {
      return;
    }
    JsonNode options = select.path("options");
    form.size(at + ".options", options, 1, SELECT_VALUES);
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      String path = at + ".options." + i;
      JsonNode option = options.get(i);
      form.requiredText(path + ".label", option.path("label"), 1, OPTION_TEXT);
      form.requiredText(path + ".value", option.path("value"), 1, OPTION_TEXT);
      form.text(path + ".description", option.path("description"), 0, OPTION_TEXT);
      if (!values.add(option.path("value").asText())) {
        form.problem(
            path + ".value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
    }
  }

  /** Checks that a component has a custom id that no other one here has. */
  public void customId(String at, JsonNode component) {
    JsonNode id = component.path("custom_id");
    form.requiredText(at + ".custom_id", id, 1, CUSTOM_ID);
    if (id.isTextual() && !customIds.add(id.textValue())) {
      form.problem(
          at + ".custom_id",
          "COMPONENT_CUSTOM_ID_DUPLICATED",
          "Component custom id cannot be duplicated");
    }
  }
}
