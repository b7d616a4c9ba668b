package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes out of requests and answers what must not be on record. */
public final class Masking {
  private static final String MASK = "***";

  /** All else in a form, and in the answer to one, may be a code, token, verifier or secret. */
  private static final Set<String> HARMLESS_FIELDS =
      Set.of(
          "client_id",
          "error",
          "error_description",
          "expires_in",
          "grant_type",
          "message",
          "redirect_uri",
          "scope",
          "token_type",
          "token_type_hint");

  private final List<String> secrets;

  /** Hides these texts wherever they stand. */
  public Masking(List<String> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  /**
   * A copy for the record.
   *
   * @return null for a missing node
   */
  @Nullable JsonNode masked(JsonNode body, BodyKind kind) {
    if (body.isMissingNode()) {
      return null;
    }
    String text = Json.write(body);
    for (String secret : secrets) {
      text = text.replace(secret, MASK);
    }
    JsonNode copy = Json.read(text);
    if (kind == BodyKind.FORM && copy instanceof ObjectNode fields) {
      fields.properties().stream()
          .filter(field -> !HARMLESS_FIELDS.contains(field.getKey()))
          .forEach(field -> field.setValue(fields.textNode(MASK)));
    }
    return copy;
  }

  /** A path without the tokens of interactions. */
  static String maskedPath(String path) {
    return path.replaceFirst("^(/interactions/[^/]+|/webhooks/[^/]+)/[^/]+", "$1/" + MASK);
  }
}
