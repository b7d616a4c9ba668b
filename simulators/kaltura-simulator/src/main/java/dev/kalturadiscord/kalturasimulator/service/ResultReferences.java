package dev.kalturadiscord.kalturasimulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code {2:result:id}} in the parameters of a call by what an earlier call answered. */
final class ResultReferences {
  private static final Pattern REFERENCE = Pattern.compile("\\{(\\d+):result((?::[^:{}]+)*)}");

  private ResultReferences() {}

  /** Changes the parameters in place; a reference that leads nowhere becomes empty text. */
  static void resolve(ObjectNode parameters, List<JsonNode> answers) {
    for (var property : parameters.properties()) {
      if (property.getValue() instanceof ObjectNode deep) {
        resolve(deep, answers);
      } else if (property.getValue().isTextual()) {
        Matcher references = REFERENCE.matcher(property.getValue().asText());
        property.setValue(
            TextNode.valueOf(
                references.replaceAll(
                    found ->
                        Matcher.quoteReplacement(value(found.group(1), found.group(2), answers)))));
      }
    }
  }

  private static String value(String number, String path, List<JsonNode> answers) {
    int index = Integer.parseInt(number) - 1;
    if (index < 0 || index >= answers.size()) {
      return "";
    }
    JsonNode value = answers.get(index);
    for (String step : path.split(":", -1)) {
      if (!step.isEmpty()) {
        value = value.isArray() ? value.path(Integer.parseInt(step)) : value.path(step);
      }
    }
    return value.asText();
  }
}
