package dev.kalturadiscord.discordsimulator.rest;

import dev.kalturadiscord.discordsimulator.exchange.ExchangeLog;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The REST API: which paths there are and whose token each of them takes. */
public final class RestApi {
  static final String PREFIX = "/api/v10";
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE);

  private final String botToken;
  private final RestFrame frame;
  private final Faults faults;
  private final RoutesConfig routes;
  private final Map<String, TokenRoute> tokenRoutes = new HashMap<>();

  public RestApi(
      String botToken,
      Masking masking,
      ExchangeLog log,
      RequestCheck check,
      Faults faults,
      RoutesConfig routes) {
    this.faults = faults;
    this.botToken = botToken;
    this.frame = new RestFrame(masking, log, check);
    this.routes = routes;
  }

  /** A route that asks for the bot token. */
  public void route(HandlerType method, String path, RestHandler handler) {
    tokenRoute(method, path).forTheBot(faults.aroundTheBots(handler));
  }

  /**
   * A route that takes bearer tokens of people, which the handler has to check. The same path may
   * have a route for the bot, too.
   */
  public void userRoute(HandlerType method, String path, RestHandler handler) {
    tokenRoute(method, path).forPeople(handler);
  }

  /** A route whose path holds the interaction's token and that needs no other authorization. */
  public void openRoute(HandlerType method, String path, RestHandler handler) {
    add(method, path, BodyKind.JSON, faults.aroundTheBots(handler));
  }

  /** A POST of a form, whose handler finds out itself who asks. */
  public void formRoute(String path, RestHandler handler) {
    add(HandlerType.POST, path, BodyKind.FORM, handler);
  }

  /** Answers every other path with Discord's 404; to be called after all routes. */
  public void refuseTheRest() {
    for (HandlerType method : METHODS) {
      add(
          method,
          "/<rest>",
          BodyKind.JSON,
          call -> {
            call.note("the simulator knows no such endpoint");
            throw ApiError.unknownRoute();
          });
    }
  }

  private TokenRoute tokenRoute(HandlerType method, String path) {
    return tokenRoutes.computeIfAbsent(
        method.name() + " " + path,
        key -> {
          TokenRoute route = new TokenRoute(botToken);
          add(method, path, BodyKind.JSON, route);
          return route;
        });
  }

  private void add(HandlerType method, String path, BodyKind kind, RestHandler handler) {
    routes.addHttpHandler(method, PREFIX + path, context -> frame.serve(context, kind, handler));
  }
}
