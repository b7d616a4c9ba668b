package dev.kalturadiscord.kalturasimulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.http.Context;

/** How the control interface reads and writes. */
final class ControlAnswers {
  static final String ROOT = "/__sim";

  private ControlAnswers() {}

  /**
   * The body of the call.
   *
   * @throws IllegalArgumentException if it is no JSON object; the caller gets 400
   */
  static ObjectNode body(Context http) {
    return Json.parseObject(http.body())
        .orElseThrow(() -> new IllegalArgumentException("the body must be a JSON object"));
  }

  static void done(Context http, Runnable work) {
    work.run();
    http.status(204);
  }

  static void answer(Context http, Object value) {
    http.contentType("application/json").result(Json.write(Json.valueOf(value)));
  }
}
