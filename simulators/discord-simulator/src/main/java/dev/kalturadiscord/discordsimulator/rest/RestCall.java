package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** One request of the bot, read. */
public final class RestCall {
  private final Context context;
  private final JsonNode body;
  private final List<SentFile> files;
  private final List<String> notes = new ArrayList<>();

  RestCall(Context context, JsonNode body, List<SentFile> files) {
    this.context = context;
    this.body = body;
    this.files = files;
  }

  /** A part of the path, by its name in the route. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** Whether a flag of the query is set; Discord takes true and 1. */
  public boolean flag(String name) {
    String value = context.queryParam(name);
    return "true".equalsIgnoreCase(value) || "1".equals(value);
  }

  /** A whole number of the query, or the given value when it is absent or no number. */
  public int number(String name, int otherwise) {
    String value = context.queryParam(name);
    return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  /** The body; a missing node when there was none. */
  public JsonNode body() {
    return body;
  }

  /** The files of a multipart body, in the order sent. */
  public List<SentFile> files() {
    return files;
  }

  /** Puts a broken rule on record without refusing the request, where Discord is silent too. */
  public void note(String violation) {
    notes.add(violation);
  }

  List<String> notes() {
    return notes;
  }
}
