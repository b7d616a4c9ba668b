package dev.kalturadiscord.discordsimulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request to the REST API, read. */
public final class RestCall {
  private static final String BEARER = "Bearer ";

  private final Context context;
  private final JsonNode body;
  private final List<SentFile> files;
  private final List<String> notes = new ArrayList<>();

  RestCall(Context context, JsonNode body, List<SentFile> files) {
    this.context = context;
    this.body = body;
    this.files = files;
  }

  /** The method ({@code POST}). */
  public String method() {
    return context.method().name();
  }

  /** The path without the version prefix ({@code /users/@me}). */
  public String path() {
    return context.path().substring(RestApi.PREFIX.length());
  }

  /** What the request says about who asks; null when it says nothing. */
  public @Nullable String authorization() {
    return context.header("Authorization");
  }

  /** The token of a person who asks; null when somebody else asks. */
  public @Nullable String bearerToken() {
    String authorization = authorization();
    return authorization != null && authorization.startsWith(BEARER)
        ? authorization.substring(BEARER.length())
        : null;
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

  /** A value of the query; null when it is absent. */
  public @Nullable String query(String name) {
    return context.queryParam(name);
  }

  /** The body, of a form its fields; a missing node when there was none of the kind expected. */
  public JsonNode body() {
    return body;
  }

  /** The files of a multipart body, in the order sent. */
  public List<SentFile> files() {
    return files;
  }

  /** Adds a header to the answer. */
  public void answerHeader(String name, String value) {
    context.header(name, value);
  }

  /** Puts a broken rule on record without refusing the request, where Discord is silent too. */
  public void note(String violation) {
    notes.add(violation);
  }

  List<String> notes() {
    return notes;
  }
}
