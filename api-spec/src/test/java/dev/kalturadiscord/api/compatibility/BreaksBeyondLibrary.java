package dev.kalturadiscord.api.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What openapi-diff 2.0.1 takes for harmless: answers that may be null, limits of requests that are
 * narrower, properties that requests may have no more, forms of a body that are gone, operations
 * that were open. Of several references to one schema it follows one, so types are compared here
 * too.
 */
final class BreaksBeyondLibrary {

  private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems");
  private static final List<String> LOWER = List.of("minimum", "minLength", "minItems");

  private final Set<String> breaks = new TreeSet<>();
  private final Contract earlier;
  private final Contract later;

  private BreaksBeyondLibrary(Contract earlier, Contract later) {
    this.earlier = earlier;
    this.later = later;
  }

  static Set<String> between(Contract earlier, Contract later) {
    BreaksBeyondLibrary found = new BreaksBeyondLibrary(earlier, later);
    earlier
        .operations()
        .forEach(
            (name, operation) -> {
              JsonNode now = later.operations().get(name);
              if (now != null) {
                found.operation(name + ": ", operation, now);
              }
            });
    return found.breaks;
  }

  private void operation(String name, JsonNode before, JsonNode now) {
    if (isOpen(before) && !isOpen(now)) {
      breaks.add(name + "it was open to all and needs a credential now");
    }
    for (JsonNode parameter : before.path("parameters")) {
      JsonNode known = earlier.resolved(parameter);
      for (JsonNode other : now.path("parameters")) {
        JsonNode current = later.resolved(other);
        if (known.path("name").equals(current.path("name"))
            && known.path("in").equals(current.path("in"))) {
          String place = name + "parameter " + known.path("name").asText();
          new Walk(true).schema(place, known.path("schema"), current.path("schema"));
        }
      }
    }
    content(
        name + "body",
        true,
        earlier.resolved(before.path("requestBody")),
        later.resolved(now.path("requestBody")));
    before
        .path("responses")
        .properties()
        .forEach(
            response ->
                content(
                    name + "answer " + response.getKey(),
                    false,
                    earlier.resolved(response.getValue()),
                    later.resolved(now.path("responses").path(response.getKey()))));
  }

  private static boolean isOpen(JsonNode operation) {
    JsonNode security = operation.path("security");
    return security.isArray()
        && (security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty));
  }

  private void content(String place, boolean request, JsonNode before, JsonNode now) {
    before
        .path("content")
        .properties()
        .forEach(
            type -> {
              JsonNode other = now.path("content").path(type.getKey());
              new Walk(request).schema(place, type.getValue().path("schema"), other.path("schema"));
            });
  }

  /** Through a schema and all below it, once each: schemas may hold themselves. */
  private final class Walk {

    private final boolean request;
    private final Set<JsonNode> path = new HashSet<>();

    Walk(boolean request) {
      this.request = request;
    }

    void schema(String place, JsonNode beforeOrReference, JsonNode nowOrReference) {
      JsonNode before = earlier.resolved(beforeOrReference);
      JsonNode now = later.resolved(nowOrReference);
      if (before.isMissingNode() || now.isMissingNode() || !path.add(before)) {
        return;
      }
      if (request) {
        narrower(place, before, now);
      } else if (now.path("nullable").asBoolean() && !before.path("nullable").asBoolean()) {
        breaks.add(place + " may be null now");
      }
      before
          .path("properties")
          .properties()
          .forEach(
              property ->
                  property(
                      place + "/" + property.getKey(),
                      property.getValue(),
                      now.path("properties").path(property.getKey())));
      schema(place + "/*", before.path("items"), now.path("items"));
      for (String forms : List.of("allOf", "oneOf", "anyOf")) {
        for (int i = 0; i < before.path(forms).size(); i++) {
          schema(place, before.path(forms).path(i), now.path(forms).path(i));
        }
      }
      path.remove(before);
    }

    private void property(String place, JsonNode before, JsonNode now) {
      if (request && now.isMissingNode()) {
        breaks.add(place + " is gone, and who sends it is refused");
      }
      schema(place, before, now);
    }

    private void narrower(String place, JsonNode before, JsonNode now) {
      for (String limit : UPPER) {
        if (isSmaller(now.path(limit), before.path(limit))) {
          breaks.add(place + " has a smaller " + limit + ": " + now.path(limit).asText());
        }
      }
      for (String limit : LOWER) {
        if (isGreater(now.path(limit), before.path(limit))) {
          breaks.add(place + " has a greater " + limit + ": " + now.path(limit).asText());
        }
      }
      if (now.has("pattern") && !now.path("pattern").equals(before.path("pattern"))) {
        breaks.add(place + " has another pattern: " + now.path("pattern").asText());
      }
      if (before.path("nullable").asBoolean() && !now.path("nullable").asBoolean()) {
        breaks.add(place + " may not be null any more");
      }
      for (JsonNode form : before.path("oneOf")) {
        if (now.path("oneOf").valueStream().noneMatch(form::equals)) {
          breaks.add(place + " has lost a form: " + form.path("$ref").asText("one of them"));
        }
      }
    }

    private static boolean isSmaller(JsonNode limit, JsonNode than) {
      return limit.isNumber()
          && (!than.isNumber() || limit.decimalValue().compareTo(than.decimalValue()) < 0);
    }

    private static boolean isGreater(JsonNode limit, JsonNode than) {
      return limit.isNumber()
          && (!than.isNumber() || limit.decimalValue().compareTo(than.decimalValue()) > 0);
    }
  }
}
