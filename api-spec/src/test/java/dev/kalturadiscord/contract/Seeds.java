package dev.kalturadiscord.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** One violation each, at least one for each rule. */
final class Seeds {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String CREATE = "/paths/~1meetings/post";
  private static final String LIST = "/paths/~1meetings/get";
  private static final String CONFIGURATION = "/paths/~1guilds~1{guildId}~1configuration";
  private static final String MEETING = "/components/schemas/Meeting/properties";

  static final List<Seed> ALL =
      List.of(
          new Seed(
              "operation-id",
              "with hyphens",
              "POST /meetings",
              set(CREATE, "operationId", "create-meeting")),
          new Seed("operation-id", "none", "POST /meetings", drop(CREATE, "operationId")),
          new Seed(
              "operation-id-unique",
              "that of another",
              "POST /meetings",
              set(CREATE, "operationId", "listMeetings")),
          new Seed(
              "path-kebab-case",
              "with capitals",
              "GET /auditEvents",
              rename("/paths", "/audit-events", "/auditEvents")),
          new Seed("operation-summary", "none", "POST /meetings", drop(CREATE, "summary")),
          new Seed(
              "operation-description",
              "blank",
              "POST /meetings",
              set(CREATE, "description", "' '")),
          new Seed("operation-tag", "none", "POST /meetings", drop(CREATE, "tags")),
          new Seed(
              "operation-tag",
              "that nothing describes",
              "POST /meetings",
              set(CREATE, "tags", "[Gatherings]")),
          new Seed(
              "parameter-description",
              "none",
              "GET /meetings parameter state",
              drop(LIST + "/parameters/0", "description")),
          new Seed(
              "request-example",
              "none",
              "POST /meetings request application/json",
              drop(CREATE + "/requestBody/content/application~1json", "examples")),
          new Seed(
              "response-example",
              "none",
              "POST /meetings 201",
              drop(CREATE + "/responses/201/content/application~1json", "examples")),
          new Seed(
              "problem-example",
              "none",
              "POST /meetings 422",
              drop(CREATE + "/responses/422/content/application~1problem+json", "examples")),
          new Seed(
              "security", "open to everybody", "POST /meetings", set(CREATE, "security", "[]")),
          new Seed(
              "security",
              "open to those who send nothing",
              "POST /meetings",
              set(CREATE, "security", "[{bearerToken: []}, {}]")),
          new Seed("token-answers", "no 401", "POST /meetings", drop(CREATE + "/responses", "401")),
          new Seed("token-answers", "no 403", "POST /meetings", drop(CREATE + "/responses", "403")),
          new Seed(
              "token-answers",
              "no 401 for clients",
              "POST /auth/validate",
              drop("/paths/~1auth~1validate/post/responses", "401")),
          new Seed("rate-limit", "no 429", "POST /meetings", drop(CREATE + "/responses", "429")),
          new Seed(
              "retry-after",
              "no header",
              "POST /meetings 429",
              drop(CREATE + "/responses/429/headers", "Retry-After")),
          new Seed(
              "problem-document",
              "JSON of its own",
              "POST /meetings 422",
              rename(
                  CREATE + "/responses/422/content",
                  "application/problem+json",
                  "application/json")),
          new Seed(
              "problem-document",
              "no body",
              "POST /meetings 500",
              drop(CREATE + "/responses/500", "content")),
          new Seed(
              "list-paging", "no cursor", "GET /meetings", dropElement(LIST + "/parameters", 2)),
          new Seed(
              "list-paging",
              "no nextCursor",
              "GET /meetings",
              drop("/components/schemas/MeetingPage/properties", "nextCursor")),
          new Seed(
              "list-paging",
              "a list by any other name",
              "GET /permissions",
              set(
                  "/components/schemas/Permissions/properties",
                  "items",
                  "{type: array, maxItems: 5, items: {type: boolean}}")),
          new Seed(
              "created-idempotency-key",
              "none",
              "POST /meetings",
              dropElement(CREATE + "/parameters", 0)),
          new Seed(
              "created-location",
              "none",
              "POST /meetings 201",
              drop(CREATE + "/responses/201/headers", "Location")),
          new Seed(
              "entity-tag",
              "none where it is read",
              "GET /guilds/{guildId}/configuration",
              drop(CONFIGURATION + "/get/responses/200/headers", "ETag")),
          new Seed(
              "entity-tag",
              "not asked for where it is changed",
              "DELETE /guilds/{guildId}/configuration",
              set(CONFIGURATION + "/delete", "parameters", "[]")),
          new Seed(
              "id-is-string",
              "a number",
              "Meeting.channelId",
              set(MEETING, "channelId", "{type: integer, minimum: 0, maximum: 9}")),
          new Seed(
              "id-is-string",
              "numbers",
              "CommandPermission.allowedRoleIds",
              set(
                  "/components/schemas/CommandPermission/properties/allowedRoleIds",
                  "items",
                  "{type: boolean}")),
          new Seed(
              "id-is-string",
              "a parameter",
              "GET /meetings/{meetingId} parameter meetingId",
              set("/paths/~1meetings~1{meetingId}/get/parameters/0", "schema", "{type: boolean}")),
          new Seed(
              "string-limit",
              "of an answer",
              "Meeting.title",
              drop(MEETING + "/title", "maxLength")),
          new Seed(
              "string-limit",
              "of a parameter",
              "GET /videos parameter query",
              drop("/paths/~1videos/get/parameters/0/schema", "maxLength")),
          new Seed(
              "array-limit",
              "none",
              "MeetingPage.items",
              drop("/components/schemas/MeetingPage/properties/items", "maxItems")),
          new Seed(
              "integer-limit",
              "no maximum",
              "DeliveryWish.waitSeconds",
              drop("/components/schemas/DeliveryWish/properties/waitSeconds", "maximum")),
          new Seed(
              "integer-limit",
              "no minimum",
              "Problem.status",
              drop("/components/schemas/Problem/properties/status", "minimum")),
          new Seed(
              "enum-description",
              "none",
              "MeetingState",
              drop("/components/schemas/MeetingState", "description")),
          new Seed(
              "enum-open",
              "closed",
              "MeetingState",
              drop("/components/schemas/MeetingState", "x-extensible-enum")),
          new Seed(
              "no-null",
              "nullable",
              "Meeting.description",
              set(MEETING + "/description", "nullable", "true")),
          new Seed(
              "no-null",
              "a type of several",
              "Meeting.stale",
              set(MEETING + "/stale", "type", "[boolean, 'null']")),
          new Seed(
              "open-responses",
              "closed",
              "Jwk",
              set("/components/schemas/Jwk", "additionalProperties", "false")),
          new Seed(
              "deprecated-sunset",
              "an operation",
              "POST /meetings",
              set(CREATE, "deprecated", "true")),
          new Seed(
              "deprecated-sunset",
              "a field, some day",
              "Meeting.stale",
              set(MEETING, "stale", "{type: boolean, deprecated: true, x-sunset: soon}")),
          new Seed(
              "exemption",
              "from no rule",
              "/paths//meetings/post no-such-rule",
              set(
                  CREATE,
                  Exemptions.KEYWORD,
                  "{no-such-rule: 'Because of what is written here.'}")),
          new Seed(
              "exemption",
              "without a reason",
              "/paths//clients/post created-idempotency-key",
              set("/paths/~1clients/post/x-exempt", "created-idempotency-key", "why not")),
          new Seed(
              "exemption",
              "without need",
              "/paths//meetings/post security",
              set(CREATE, Exemptions.KEYWORD, "{security: 'Because of what is written here.'}")));

  private Seeds() {}

  private static Consumer<ObjectNode> set(String pointer, String name, String yaml) {
    return contract -> {
      try {
        JsonNode unused = at(contract, pointer).set(name, YAML.readTree(yaml));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static Consumer<ObjectNode> drop(String pointer, String name) {
    return contract -> {
      JsonNode unused = taken(contract, pointer, name);
    };
  }

  private static Consumer<ObjectNode> dropElement(String pointer, int index) {
    return contract -> {
      JsonNode unused = contract.withArray(pointer).remove(index);
    };
  }

  private static Consumer<ObjectNode> rename(String pointer, String name, String other) {
    return contract -> {
      JsonNode unused = at(contract, pointer).set(other, taken(contract, pointer, name));
    };
  }

  private static JsonNode taken(ObjectNode contract, String pointer, String name) {
    JsonNode taken = at(contract, pointer).remove(name);
    if (taken == null) {
      throw new IllegalArgumentException("nothing to take away: " + pointer + " " + name);
    }
    return taken;
  }

  private static ObjectNode at(ObjectNode contract, String pointer) {
    if (contract.at(JsonPointer.compile(pointer)) instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("nothing to change: " + pointer);
  }
}
