package dev.kalturadiscord.kalturasimulator.wire;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The error codes in use, with the names of their arguments and the message around them. */
public enum ErrorCode {
  INTERNAL_SERVERL_ERROR("Internal server error occurred"),
  INTERNAL_SERVER_ERROR("Internal server error @ERR_TEXT@", "ERR_TEXT"),
  INTERNAL_DATABASE_ERROR("Internal database error"),
  SEARCH_ENGINE_QUERY_FAILED("Search engine query failed"),
  LOCK_TIMED_OUT("Timed out while attempting to grab lock"),
  UNKNOWN_RESPONSE_FORMAT(
      "Response format provided [@FORMAT@] is not recognized by server", "FORMAT"),
  MISSING_KS("Missing KS, session not established"),
  INVALID_KS(
      "Invalid KS \"@KSID@\", Error \"@ERR_CODE@,@ERR_DESC@\"", "KSID", "ERR_CODE", "ERR_DESC"),
  INVALID_ACTIONS_LIMIT("Invalid actions limit"),
  START_SESSION_ERROR("Error while starting session for partner [@PID@]", "PID"),
  START_WIDGET_SESSION_ERROR(
      "error while starting session for widget id [@WIDGET_ID@]", "WIDGET_ID"),
  INVALID_WIDGET_ID("Unknown widget [@WIDGET_ID@]", "WIDGET_ID"),
  APP_TOKEN_ID_NOT_FOUND("Application token id \"@ID@\" not found", "ID"),
  APP_TOKEN_NOT_ACTIVE("Application token id \"@ID@\" not active", "ID"),
  APP_TOKEN_EXPIRED("Application token id \"@ID@\" expired", "ID"),
  INVALID_APP_TOKEN_HASH("Invalid application token hash"),
  SERVICE_FORBIDDEN("The access to service [@SERVICE@] is forbidden", "SERVICE"),
  SERVICE_FORBIDDEN_CONTENT_BLOCKED(
      "The access to this service is forbidden since the specified partner is blocked"),
  SERVICE_FORBIDDEN_FULLY_BLOCKED(
      "The access to this service is forbidden since the specified partner is fully blocked"),
  SERVICE_FORBIDDEN_PARTNER_DELETED(
      "The access to this service is forbidden since the specified partner is deleted"),
  PLUGIN_NOT_AVAILABLE_FOR_PARTNER(
      "Plugin [@PLUGIN@] is not available for partner [@PARTNER@]", "PLUGIN", "PARTNER"),
  PARTNER_ACCESS_FORBIDDEN(
      "Partner [@ACCESSING_PID@] cannot access partner [@ACCESSED_PID@]",
      "ACCESSING_PID",
      "ACCESSED_PID"),
  USER_BLOCKED("this user is blocked"),
  USER_NOT_FOUND("User was not found"),
  GROUP_NOT_FOUND("Group was not found"),
  INVALID_GROUP_ID("Invalid group id - @ID@", "ID"),
  GROUP_USER_NOT_FOUND("Group user was not found"),
  GROUP_USER_ALREADY_EXISTS("GroupUser already exists"),
  GROUP_USER_DOES_NOT_EXISTS(
      "Invalid GroupUser for group [\"@GROUP@\"] and for user [\"@USER@\"]", "USER", "GROUP"),
  USER_EXCEEDED_MAX_GROUPS("User exceeded max number of groups"),
  GROUPS_CANNOT_CO_EXIST(
      "Cannot add user [@userId@] to group [@group@], User is already member of a group with"
          + " coexistence enforcement [@blockedCoExist@]",
      "userId",
      "group",
      "blockedCoExist"),
  VIRTUAL_EVENT_NOT_FOUND("Virtual Event [@ID@] not found", "ID"),
  EVENT_NOTIFICATION_TEMPLATE_NOT_FOUND("Event notification template id [@ID@] not found", "ID"),
  EVENT_NOTIFICATION_WRONG_TYPE(
      "Event notification template id [@ID@] is of type [@TYPE@]", "ID", "TYPE"),
  EVENT_NOTIFICATION_TEMPLATE_DUPLICATE_SYSTEM_NAME(
      "Event notification template with system name [@NAME@] already exists.", "NAME"),
  SERVICE_NOT_SPECIFIED("Service name was not specified, please specify one"),
  SERVICE_DOES_NOT_EXISTS("Service \"@SRV_NAME@\" does not exists", "SRV_NAME"),
  ACTION_NOT_SPECIFIED("Action name was not specified, please specify one"),
  ACTION_DOES_NOT_EXISTS(
      "Action \"@ACTION_NAME@\" does not exists for service \"@SERVICE_NAME@\"",
      "ACTION_NAME",
      "SERVICE_NAME"),
  ACTION_BLOCKED(
      "Action \"@ACTION_NAME@\" in service \"@SERVICE_NAME@\" is blocked",
      "ACTION_NAME",
      "SERVICE_NAME"),
  MISSING_MANDATORY_PARAMETER("Missing parameter \"@PARAM_NAME@\"", "PARAM_NAME"),
  INVALID_ENUM_VALUE(
      "Invalid enumeration value \"@ENUM_VAL@\" for parameter \"@PARAM_NAME@\", expecting"
          + " enumeration type \"@ENUM_TYPE@\"",
      "ENUM_VAL",
      "PARAM_NAME",
      "ENUM_TYPE"),
  INVALID_OBJECT_TYPE("Invalid object type \"@INVALID_OBJ_TYPE@\"", "INVALID_OBJ_TYPE"),
  INVALID_PARAMETER_CHAR("Invalid char in \"@XML_FIELD@\" field", "XML_FIELD"),
  UNSAFE_HTML_TAGS(
      "Potential Unsafe HTML tags found in [@CLASS_NAME@]::[@PROPERTY_NAME@]",
      "CLASS_NAME",
      "PROPERTY_NAME"),
  OBJECT_TYPE_ABSTRACT(
      "The object type \"@OBJ_TYPE@\" is abstract, use one of the object implementations",
      "OBJ_TYPE"),
  INVALID_OBJECT_ID("Invalid object id [@ID@]", "ID"),
  SCHEDULE_EVENT_ID_NOT_FOUND("Schedule Event id [@ID@] not found", "ID"),
  SCHEDULE_RESOURCE_ID_NOT_FOUND("Schedule Resource id [@ID@] not found", "ID"),
  SCHEDULE_EVENT_RESOURCE_ALREADY_EXISTS(
      "Schedule event resource already exists with eventId[@EVENT_ID@] and resourceId"
          + " (@RESOURCE_ID@)",
      "EVENT_ID",
      "RESOURCE_ID"),
  RESOURCE_IS_RESERVED("Resource with id @RESOURCE_ID@ is already reserved", "RESOURCE_ID"),
  RESOURCE_PARENT_ID_NOT_FOUND("Resource parent id [@PARENT_ID@] not found", "PARENT_ID"),
  SYSTEM_NAME_ALREADY_EXISTS("System name [@SYS_NAME@] already exists", "SYS_NAME"),
  FEATURE_FORBIDDEN("The usage of feature [@FEATURE@] is forbidden", "FEATURE"),
  INVALID_FIELD_VALUE("value in field [@FIELD_NAME@] is not valid", "FIELD_NAME"),
  PROPERTY_VALIDATION_CANNOT_BE_NULL("The property \"@PROP_NAME@\" cannot be null", "PROP_NAME"),
  PROPERTY_VALIDATION_MIN_LENGTH(
      "The property \"@PROP_NAME@\" must have a min length of @MIN_LEN@ characters",
      "PROP_NAME",
      "MIN_LEN"),
  PROPERTY_VALIDATION_MAX_LENGTH(
      "The property \"@PROP_NAME@\" cannot have more than @MAX_LEN@ characters",
      "PROP_NAME",
      "MAX_LEN"),
  PROPERTY_VALIDATION_NUMERIC_VALUE("The property \"@PROP_NAME@\" must be numeric", "PROP_NAME"),
  PROPERTY_VALIDATION_WRONG_FORMAT(
      "The property \"@PROP_NAME@\" must match format @FORMAT@", "PROP_NAME", "FORMAT"),
  PROPERTY_VALIDATION_ADMIN_PROPERTY(
      "The property \"@PROP_NAME@\" is updatable with admin session only", "PROP_NAME"),
  PROPERTY_VALIDATION_NOT_UPDATABLE("The property \"@PROP_NAME@\" cannot be updated", "PROP_NAME"),
  INVALID_USER_ID("Invalid user id"),
  DUPLICATE_USER_BY_ID("User with id [@UID@] already exists in system", "UID"),
  CANNOT_RETRIEVE_ANOTHER_USER_USING_NON_ADMIN_SESSION(
      "cannot retrieve another user \"@USER_ID@\" using non-admin session", "USER_ID"),
  ACCESS_CONTROL_ID_NOT_FOUND("Access control id \"@ID@\" not found", "ID"),
  EMPTY_SEARCH_ITEMS_ARE_NOT_ALLOWED(Words.APART, "empty search items are not allowed"),
  EMPTY_SEARCH_OPERATOR_IS_NOT_ALLOWED(Words.APART, "empty search operator is not allowed"),
  EMPTY_SEARCH_TERM_IS_NOT_ALLOWED(
      Words.APART,
      "Empty search term is not allowed on Field [@FIELD@] and search type [@TYPE@]",
      "FIELD",
      "TYPE"),
  SEARCH_TYPE_IS_NOT_ALLOWED_ON_UNIFIED_SEARCH(
      Words.APART, "Type of search [@TYPE@] not allowed on unified search", "TYPE"),
  SEARCH_TYPE_NOT_ALLOWED_ON_FIELD(
      "Type of search [@TYPE@] not allowed on specific field [@FIELD@]", "TYPE", "FIELD"),
  CRITERIA_EXCEEDED_MAX_MATCHES_ALLOWED(Words.APART, "criteria exceeded max matches allowed"),
  MISSING_OPERATOR_TYPE(Words.APART, "Missing operator type"),
  MISSING_MANDATORY_PARAMETERS_IN_ORDER_ITEM(
      Words.APART, "missing mandatory parameters in order item"),
  ENTRY_ID_NOT_FOUND("Entry id \"@ENTRY_ID@\" not found", "ENTRY_ID"),
  INVALID_SCHEDULE_END_BEFORE_START(
      "End time [@END@] must be after start time [@START@]", "START", "END"),
  PROPERTY_VALIDATION_MIN_VALUE(
      "The property \"@PROP_NAME@\" must have a min value of @MIN_VAL@", "PROP_NAME", "MIN_VAL"),
  PROPERTY_VALIDATION_MAX_VALUE(
      "The property \"@PROP_NAME@\" must have a max value of @MAX_VAL@", "PROP_NAME", "MAX_VAL"),
  MAX_SCHEDULE_DURATION_REACHED("Maximum schedule duration [@MAX@] reached", "MAX"),
  RECURRENCE_CANT_BE_DELETE(
      "Recurence [@ID@] cannot be deleted, use cancel or delete the parent recurring event"
          + " [@PARENT_ID@]",
      "ID",
      "PARENT_ID"),
  SCHEDULE_EVENT_TYPE_CANT_BE_UPDATED(
      " Can't update from type [@SOURCE_TYPE@] to type [@TARGET_TYPE@]",
      "SOURCE_TYPE",
      "TARGET_TYPE"),
  START_TIME_AND_LINKED_TO_CONFLICT("Event cannot have both fields startDate and linkedTo set"),
  RECURRENCE_LINKED_EVENT_CONFLICT("Recurring events cannot be linked"),
  MAX_SCHEDULE_DURATION_MUST_MATCH_END_TIME(
      "Duration must match end time, keep one of them null to calculate automatically"),
  START_TIME_AND_LINKED_TO_NOT_SET("Event must have either fields StartTime or LinkedTo set"),
  SCHEDULE_TIME_IN_USE("Another event is already scheduled during this time");

  /** What stands between the words of a code on the wire. */
  private enum Words {
    JOINED,
    /** Blanks instead of underscores: most codes of eSearch. */
    APART
  }

  private static final String NOT_GIVEN = "N/A";

  private final Words words;
  private final String message;
  private final String argumentNames;

  ErrorCode(String message, String... argumentNames) {
    this(Words.JOINED, message, argumentNames);
  }

  ErrorCode(Words words, String message, String... argumentNames) {
    this.words = words;
    this.message = message;
    this.argumentNames = String.join(",", argumentNames);
  }

  /**
   * The code with this name.
   *
   * @throws IllegalArgumentException if the simulator does not know it
   */
  public static ErrorCode named(String name) {
    return Arrays.stream(values())
        .filter(code -> code.wireName().equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("unknown error code: " + name));
  }

  /**
   * The error with these arguments by name.
   *
   * @throws IllegalArgumentException if the error has no such argument
   */
  public ApiError withNamed(Map<String, String> values) {
    List<String> names = List.of(argumentNames.split(",", -1));
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(name() + " has no argument " + name);
      }
    }
    return with(names.stream().map(name -> values.getOrDefault(name, NOT_GIVEN)).toArray());
  }

  /** The code as callers see it. */
  public String wireName() {
    return words == Words.APART ? name().replace('_', ' ') : name();
  }

  /** The error with these arguments in order; Kaltura writes N/A for those that are not given. */
  public ApiError with(Object... values) {
    Map<String, String> arguments = new LinkedHashMap<>();
    String filled = message;
    List<String> names =
        argumentNames.isEmpty() ? List.of() : List.of(argumentNames.split(",", -1));
    for (String name : names) {
      int position = arguments.size();
      String value =
          position < values.length ? withoutTags(String.valueOf(values[position])) : NOT_GIVEN;
      arguments.put(name, value);
      filled = filled.replace("@" + name + "@", value);
    }
    return new ApiError(this, filled, arguments);
  }

  private static String withoutTags(String text) {
    return text.replaceAll("<[^>]*>", "");
  }
}
