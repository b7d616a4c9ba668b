package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kalturadiscord.discordsimulator.exchange.ExchangeLog;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.FormProblem;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame around every REST request: reads it, checks who asks, has it answered, turns errors
 * into Discord's bodies and puts it all on record.
 */
public final class RestApi {
  private static final Logger LOG = LoggerFactory.getLogger(RestApi.class);
  private static final String PREFIX = "/api/v10";
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE);

  private final String botToken;
  private final ExchangeLog log;
  private final RequestCheck check;
  private final RoutesConfig routes;

  public RestApi(String botToken, ExchangeLog log, RequestCheck check, RoutesConfig routes) {
    this.botToken = botToken;
    this.log = log;
    this.check = check;
    this.routes = routes;
  }

  /** A route that asks for the bot token. */
  public void route(HandlerType method, String path, RestHandler handler) {
    add(
        method,
        path,
        (context, call) -> {
          if (!("Bot " + botToken).equals(context.header("Authorization"))) {
            throw ApiError.unauthorized();
          }
          return handler.answer(call);
        });
  }

  /** A route whose path holds the interaction's token and that needs no other authorization. */
  public void openRoute(HandlerType method, String path, RestHandler handler) {
    add(method, path, (context, call) -> handler.answer(call));
  }

  /** Answers every other path with Discord's 404; to be called after all routes. */
  public void refuseTheRest() {
    for (HandlerType method : METHODS) {
      add(
          method,
          "/<rest>",
          (context, call) -> {
            call.note("the simulator knows no such endpoint");
            throw ApiError.unknownRoute();
          });
    }
  }

  private void add(HandlerType method, String path, AuthorizedHandler handler) {
    routes.addHttpHandler(method, PREFIX + path, context -> serve(context, handler));
  }

  private void serve(Context context, AuthorizedHandler handler) {
    List<String> violations = new ArrayList<>();
    JsonNode body = MissingNode.getInstance();
    Answer answer;
    try {
      body = body(context);
      violations.addAll(
          check.violations(
              context.method().name(), path(context), context.queryParamMap().keySet(), body));
      answer = answer(context, handler, body, violations);
    } catch (ApiError error) {
      error.problems().stream().map(FormProblem::toString).forEach(violations::add);
      String violation = error.violation();
      if (violation != null) {
        violations.add(violation);
      }
      answer = new Answer(error.status(), error.body());
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", context.method(), maskedPath(context), e);
      answer = new Answer(500, Json.object().put("message", "500: Internal Server Error"));
    }
    log.add(
        context.method().name(),
        maskedPath(context),
        masked(body),
        answer.status(),
        answer.body() == null ? null : masked(answer.body()),
        violations);
    send(context, answer);
  }

  private static Answer answer(
      Context context, AuthorizedHandler handler, JsonNode body, List<String> violations) {
    RestCall call = new RestCall(context, body, files(context));
    try {
      return handler.answer(context, call);
    } finally {
      violations.addAll(call.notes());
    }
  }

  private static void send(Context context, Answer answer) {
    context.status(answer.status());
    JsonNode body = answer.body();
    if (body != null) {
      context.contentType("application/json").result(Json.write(body));
    }
  }

  private static JsonNode body(Context context) {
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

  private static List<SentFile> files(Context context) {
    if (!context.isMultipartFormData()) {
      return List.of();
    }
    return context.uploadedFiles().stream()
        .map(file -> new SentFile(file.filename(), String.valueOf(file.contentType()), file.size()))
        .toList();
  }

  private static String path(Context context) {
    return context.path().substring(PREFIX.length());
  }

  private static String maskedPath(Context context) {
    return path(context).replaceFirst("^(/interactions/[^/]+|/webhooks/[^/]+)/[^/]+", "$1/***");
  }

  private @Nullable JsonNode masked(JsonNode body) {
    if (body.isMissingNode()) {
      return null;
    }
    String text = Json.write(body);
    return text.contains(botToken) ? Json.read(text.replace(botToken, "***")) : body.deepCopy();
  }

  @FunctionalInterface
  private interface AuthorizedHandler {
    Answer answer(Context context, RestCall call);
  }
}
