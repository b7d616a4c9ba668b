package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kalturadiscord.discordsimulator.exchange.ExchangeLog;
import dev.kalturadiscord.discordsimulator.wire.ApiError;
import dev.kalturadiscord.discordsimulator.wire.FormProblem;
import dev.kalturadiscord.discordsimulator.wire.Json;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame around every REST request: reads it, has it answered, turns errors into Discord's
 * bodies and puts it all on record.
 */
final class RestFrame {
  private static final Logger LOG = LoggerFactory.getLogger(RestFrame.class);

  private final Masking masking;
  private final ExchangeLog log;
  private final RequestCheck check;

  RestFrame(Masking masking, ExchangeLog log, RequestCheck check) {
    this.masking = masking;
    this.log = log;
    this.check = check;
  }

  void serve(Context context, BodyKind kind, RestHandler handler) {
    List<String> violations = new ArrayList<>();
    JsonNode body = MissingNode.getInstance();
    Answer answer;
    try {
      body = kind.read(context);
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
      LOG.error("{} {} failed", context.method(), Masking.maskedPath(path(context)), e);
      answer = new Answer(500, Json.object().put("message", "500: Internal Server Error"));
    }
    log.add(
        Arrivals.of(context),
        Arrivals.taken(context),
        context.method().name(),
        Masking.maskedPath(path(context)),
        masking.masked(body, kind),
        answer.status(),
        answer.body() == null ? null : masking.masked(answer.body(), kind),
        violations);
    send(context, answer);
  }

  private static Answer answer(
      Context context, RestHandler handler, JsonNode body, List<String> violations) {
    RestCall call = new RestCall(context, body, files(context));
    try {
      return handler.answer(call);
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

  private static List<SentFile> files(Context context) {
    if (!context.isMultipartFormData()) {
      return List.of();
    }
    List<SentFile> files = new ArrayList<>();
    context
        .uploadedFileMap()
        .forEach((field, sent) -> sent.forEach(file -> files.add(file(field, file))));
    return files;
  }

  private static SentFile file(String field, UploadedFile file) {
    try (InputStream content = file.content()) {
      return new SentFile(field, file.filename(), ByteBuffer.wrap(content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Context context) {
    return context.path().substring(RestApi.PREFIX.length());
  }
}
