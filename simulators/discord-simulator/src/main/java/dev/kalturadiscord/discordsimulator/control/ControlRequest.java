package dev.kalturadiscord.discordsimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import dev.kalturadiscord.discordsimulator.world.Guild;
import dev.kalturadiscord.discordsimulator.world.Permission;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** The JSON body of a request to the control interface. */
record ControlRequest(Context context, JsonNode body) {

  /**
   * Reads it.
   *
   * @throws Refusal when the body is no JSON object
   */
  static ControlRequest read(Context context) {
    try {
      JsonNode body = Json.read(context.body());
      if (!body.isObject()) {
        throw new Refusal("the body must be a JSON object");
      }
      return new ControlRequest(context, body);
    } catch (IllegalArgumentException e) {
      throw new Refusal("the body is " + e.getMessage());
    }
  }

  /**
   * A field that must be there.
   *
   * @throws Refusal when it is not
   */
  String text(String field) {
    String value = Json.text(body, field);
    if (value == null || value.isEmpty()) {
      throw new Refusal("missing: " + field);
    }
    return value;
  }

  /**
   * A whole number of the query.
   *
   * @throws Refusal when it is there and no number
   */
  static long number(Context context, String name, long otherwise) {
    String value = context.queryParam(name);
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("[0-9]{1,18}")) {
      throw new Refusal(name + " must be a whole number");
    }
    return Long.parseLong(value);
  }

  /**
   * A whole number of the body within limits.
   *
   * @throws Refusal when it is there and no such number
   */
  int number(String field, int otherwise, int minimum, int maximum) {
    JsonNode value = body.path(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.canConvertToInt() || value.intValue() < minimum || value.intValue() > maximum) {
      throw new Refusal(field + " must be a whole number from " + minimum + " to " + maximum);
    }
    return value.intValue();
  }

  /** The text values of an array; empty when it is absent. */
  List<String> texts(String field) {
    return Json.textList(body.path(field));
  }

  /**
   * The roles of a guild that the body names.
   *
   * @throws Refusal when the guild has no such role
   */
  List<String> roleIds(Guild guild) {
    List<String> roleIds = texts("roleIds");
    for (String roleId : roleIds) {
      if (guild.role(roleId).isEmpty()) {
        throw new Refusal("no such role: " + roleId);
      }
    }
    return roleIds;
  }

  /**
   * The permissions that an array names; none when it is absent.
   *
   * @throws Refusal when there is no such permission
   */
  List<Permission> permissions(String field) {
    List<Permission> permissions = new ArrayList<>();
    for (String name : texts(field)) {
      try {
        permissions.add(Permission.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw new Refusal("no such permission: " + name);
      }
    }
    return permissions;
  }

  /**
   * A field that says yes or no and must be there.
   *
   * @throws Refusal when it is not
   */
  boolean flag(String field) {
    JsonNode value = body.path(field);
    if (!value.isBoolean()) {
      throw new Refusal(field + " must be true or false");
    }
    return value.booleanValue();
  }

  /** An object of values by name; empty when it is absent. */
  JsonNode values(String field) {
    return body.path(field).isObject() ? body.path(field) : Json.object();
  }
}
