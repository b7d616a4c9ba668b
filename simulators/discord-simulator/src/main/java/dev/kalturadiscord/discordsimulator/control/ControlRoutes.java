package dev.kalturadiscord.discordsimulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The frame around the control interface: JSON in and out, refusals as 400. {@code GET /routes}
 * tells which calls there are.
 */
public final class ControlRoutes {
  static final String PREFIX = "/__sim";

  private final RoutesConfig routes;
  private final List<String> known = new CopyOnWriteArrayList<>();

  public ControlRoutes(RoutesConfig routes) {
    this.routes = routes;
    routes.exception(
        Refusal.class,
        (refusal, context) ->
            respond(context, 400, Json.object().put("error", refusal.getMessage())));
    routes.exception(
        UnknownThing.class,
        (unknown, context) ->
            respond(context, 404, Json.object().put("error", unknown.getMessage())));
    get("/routes", context -> Json.texts(known));
  }

  void get(String path, Function<Context, JsonNode> answer) {
    known.add("GET " + path);
    routes.get(PREFIX + path, context -> respond(context, 200, answer.apply(context)));
  }

  /** A POST that makes something; the answer is what it made. */
  void create(String path, Function<ControlRequest, JsonNode> action) {
    known.add("POST " + path);
    routes.addHttpHandler(
        HandlerType.POST,
        PREFIX + path,
        context -> respond(context, 201, action.apply(ControlRequest.read(context))));
  }

  /** A POST that only does something. */
  void act(String path, Action action) {
    perform(HandlerType.POST, path, action);
  }

  /** A DELETE of what the path names. */
  void remove(String path, Action action) {
    perform(HandlerType.DELETE, path, action);
  }

  private void perform(HandlerType method, String path, Action action) {
    known.add(method.name() + " " + path);
    routes.addHttpHandler(
        method,
        PREFIX + path,
        context -> {
          action.perform(context);
          context.status(204);
        });
  }

  RoutesConfig javalin() {
    return routes;
  }

  private static void respond(Context context, int status, @Nullable JsonNode body) {
    context
        .status(status)
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(body == null ? "null" : Json.write(body));
  }

  @FunctionalInterface
  interface Action {
    void perform(Context context);
  }

  /** The path names something that does not exist. */
  static final class UnknownThing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownThing(String message) {
      super(message);
    }
  }
}
