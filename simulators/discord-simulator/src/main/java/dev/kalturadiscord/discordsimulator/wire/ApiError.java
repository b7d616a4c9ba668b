package dev.kalturadiscord.discordsimulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An error answer of Discord's REST API: an HTTP status and Discord's own numeric code. */
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Set<Integer> VIOLATIONS = Set.of(40060, 50006, 50109, 50240, 30032);

  private final int status;
  private final int code;
  private final transient List<FormProblem> problems;

  private ApiError(int status, int code, String message, List<FormProblem> problems) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = List.copyOf(problems);
  }

  private static ApiError of(int status, int code, String message) {
    return new ApiError(status, code, message, List.of());
  }

  public static ApiError unauthorized() {
    return of(401, 0, "401: Unauthorized");
  }

  public static ApiError unknownRoute() {
    return of(404, 0, "404: Not Found");
  }

  public static ApiError unknownApplication() {
    return of(404, 10002, "Unknown Application");
  }

  public static ApiError unknownChannel() {
    return of(404, 10003, "Unknown Channel");
  }

  public static ApiError unknownGuild() {
    return of(404, 10004, "Unknown Guild");
  }

  public static ApiError unknownMember() {
    return of(404, 10007, "Unknown Member");
  }

  public static ApiError unknownMessage() {
    return of(404, 10008, "Unknown Message");
  }

  public static ApiError unknownWebhook() {
    return of(404, 10015, "Unknown Webhook");
  }

  public static ApiError unknownInteraction() {
    return of(404, 10062, "Unknown interaction");
  }

  public static ApiError unknownCommand() {
    return of(404, 10063, "Unknown application command");
  }

  public static ApiError tooManyCommands() {
    return of(400, 30032, "Maximum number of application commands reached (100).");
  }

  public static ApiError alreadyAcknowledged() {
    return of(400, 40060, "Interaction has already been acknowledged.");
  }

  public static ApiError missingAccess() {
    return of(403, 50001, "Missing Access");
  }

  public static ApiError missingPermissions() {
    return of(403, 50013, "Missing Permissions");
  }

  public static ApiError authoredByAnother() {
    return of(403, 50005, "Cannot edit a message authored by another user");
  }

  public static ApiError emptyMessage() {
    return of(400, 50006, "Cannot send an empty message");
  }

  public static ApiError missingScope() {
    return of(403, 50026, "Missing required OAuth2 scope");
  }

  public static ApiError invalidWebhookToken() {
    return of(401, 50027, "Invalid Webhook Token");
  }

  public static ApiError entryPointLeftOut() {
    return of(
        400,
        50240,
        "You cannot remove this app's Entry Point command in a bulk update operation. Please"
            + " include the Entry Point command in your update request or delete it separately.");
  }

  public static ApiError notJson() {
    return of(400, 50109, "The request body contains invalid JSON.");
  }

  /** The answer to a body that breaks limits: code 50035 with the problems by field. */
  public static ApiError invalidForm(List<FormProblem> problems) {
    return new ApiError(400, 50035, "Invalid Form Body", problems);
  }

  public int status() {
    return status;
  }

  /** Discord's own code; 0 for the general ones. */
  public int code() {
    return code;
  }

  /** The fields that were refused; empty unless the code is 50035. */
  public List<FormProblem> problems() {
    return problems;
  }

  /** The body of the answer. */
  public ObjectNode body() {
    ObjectNode body = Json.object();
    body.put("message", String.valueOf(getMessage()));
    body.put("code", code);
    if (!problems.isEmpty()) {
      ObjectNode errors = body.putObject("errors");
      for (FormProblem problem : problems) {
        ObjectNode place = errors;
        for (String step : problem.steps()) {
          place = place.withObjectProperty(step);
        }
        place
            .withArrayProperty("_errors")
            .addObject()
            .put("code", problem.code())
            .put("message", problem.message());
      }
    }
    return body;
  }

  /**
   * The description of this error for the record; null when nothing in the request broke a rule.
   */
  public @Nullable String violation() {
    return VIOLATIONS.contains(code) ? getMessage() : null;
  }
}
