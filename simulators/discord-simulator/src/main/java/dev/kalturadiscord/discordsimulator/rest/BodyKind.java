package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.http.Context;

/** How a route wants its body. */
enum BodyKind {
  /** JSON, alone or as the {@code payload_json} of a multipart body. */
  JSON {
    @Override
    JsonNode read(Context context) {
      String text =
          context.isMultipartFormData() ? context.formParam("payload_json") : context.body();
      if (text == null || text.isBlank()) {
        return MissingNode.getInstance();
      }
      try {
        return Json.read(text);
      } catch (IllegalArgumentException e) {
        throw ApiError.notJson();
      }
    }
  },

  /** A URL-encoded form, and nothing else; of a repeated field the first counts. */
  FORM {
    @Override
    JsonNode read(Context context) {
      if (!context.isFormUrlencoded()) {
        return MissingNode.getInstance();
      }
      ObjectNode fields = Json.object();
      // A field that cannot be decoded comes without a value.
      context
          .formParamMap()
          .forEach(
              (name, values) -> values.stream().findFirst().ifPresent(it -> fields.put(name, it)));
      return fields;
    }
  };

  /**
   * Reads the body.
   *
   * @return a missing node when there is none of this kind
   * @throws ApiError when it is broken
   */
  abstract JsonNode read(Context context);
}
