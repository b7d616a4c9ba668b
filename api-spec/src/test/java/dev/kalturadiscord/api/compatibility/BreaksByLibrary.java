package dev.kalturadiscord.api.compatibility;

import java.util.Set;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedResponse;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/** What openapi-diff finds, in words. */
final class BreaksByLibrary {

  private final Set<String> breaks = new TreeSet<>();

  private BreaksByLibrary() {}

  static Set<String> between(Contract earlier, Contract later) {
    // As JSON: its reader of YAML is older than the one that is here.
    ChangedOpenApi changed =
        OpenApiCompare.fromContents(earlier.tree().toString(), later.tree().toString());
    BreaksByLibrary found = new BreaksByLibrary();
    changed
        .getMissingEndpoints()
        .forEach(
            gone ->
                found.breaks.add(
                    gone.getMethod() + " " + gone.getPathUrl() + ": the operation is gone"));
    changed.getChangedOperations().stream()
        .filter(Changed::isIncompatible)
        .forEach(found::operation);
    return found.breaks;
  }

  private void operation(ChangedOperation operation) {
    String name = operation.getHttpMethod() + " " + operation.getPathUrl() + ": ";
    int before = breaks.size();
    parameters(name, operation.getParameters());
    body(name + "body", operation.getRequestBody());
    responses(name, operation.getApiResponses());
    if (isBroken(operation.getSecurityRequirements())) {
      breaks.add(name + "a credential that was enough is so no more");
    }
    if (breaks.size() == before) {
      breaks.add(name + "something else that openapi-diff finds incompatible");
    }
  }

  private void parameters(String name, ChangedParameters parameters) {
    if (!isBroken(parameters)) {
      return;
    }
    parameters
        .getMissing()
        .forEach(p -> breaks.add(name + "parameter " + p.getName() + " is gone"));
    parameters.getIncreased().stream()
        .filter(p -> Boolean.TRUE.equals(p.getRequired()))
        .forEach(p -> breaks.add(name + "parameter " + p.getName() + " is new and required"));
    parameters.getChanged().stream()
        .filter(Changed::isIncompatible)
        .forEach(p -> parameter(name + "parameter " + p.getName(), p));
  }

  private void parameter(String place, ChangedParameter parameter) {
    if (isBroken(parameter.getSchema())) {
      schema(place, parameter.getSchema());
    } else if (parameter.isChangeRequired()) {
      breaks.add(place + " is required now");
    } else {
      breaks.add(place + " is written in another way");
    }
  }

  private void body(String place, ChangedRequestBody body) {
    if (!isBroken(body)) {
      return;
    }
    if (body.isChangeRequired()) {
      breaks.add(place + " is required now");
    }
    content(place, body.getContent());
  }

  private void responses(String name, ChangedApiResponse responses) {
    if (!isBroken(responses)) {
      return;
    }
    responses.getMissing().keySet().forEach(s -> breaks.add(name + "answer " + s + " is gone"));
    responses.getChanged().forEach((status, answer) -> response(name + "answer " + status, answer));
  }

  private void response(String place, ChangedResponse response) {
    if (isBroken(response.getHeaders())) {
      response.getHeaders().getMissing().keySet().forEach(h -> breaks.add(place + " lacks " + h));
      response.getHeaders().getChanged().entrySet().stream()
          .filter(header -> isBroken(header.getValue()))
          .forEach(header -> breaks.add(place + " has another " + header.getKey()));
    }
    content(place, response.getContent());
  }

  private void content(String place, ChangedContent content) {
    if (!isBroken(content)) {
      return;
    }
    content.getMissing().keySet().forEach(type -> breaks.add(place + " is no more " + type));
    content.getChanged().values().stream()
        .filter(Changed::isIncompatible)
        .forEach(type -> schema(place, type.getSchema()));
  }

  /** Goes down to where it breaks. */
  private void schema(String place, ChangedSchema schema) {
    int before = breaks.size();
    schema.getChangedProperties().entrySet().stream()
        .filter(property -> isBroken(property.getValue()))
        .forEach(property -> schema(place + "/" + property.getKey(), property.getValue()));
    if (isBroken(schema.getItems())) {
      schema(place + "/*", schema.getItems());
    }
    if (isBroken(schema.getAddProp())) {
      schema(place + "/*", schema.getAddProp());
    }
    if (isBroken(schema.getRequired())) {
      schema
          .getRequired()
          .getIncreased()
          .forEach(property -> breaks.add(place + "/" + property + " is required now"));
      schema
          .getRequired()
          .getMissing()
          .forEach(property -> breaks.add(place + "/" + property + " may be absent now"));
    }
    if (schema.getContext().isResponse()) {
      schema
          .getMissingProperties()
          .keySet()
          .forEach(property -> breaks.add(place + "/" + property + " is gone"));
    }
    if (isBroken(schema.getEnumeration())) {
      breaks.add(place + " takes no more " + schema.getEnumeration().getMissing());
    }
    if (isBroken(schema.getMaxLength())) {
      breaks.add(place + " may be no longer than " + schema.getMaxLength().getNewValue() + " now");
    }
    if (schema.isChangedType() || schema.isChangeFormat()) {
      breaks.add(place + " has another type");
    }
    if (breaks.size() == before) {
      breaks.add(place + " changed in a way that openapi-diff finds incompatible");
    }
  }

  private static boolean isBroken(Changed part) {
    return part != null && part.isIncompatible();
  }
}
