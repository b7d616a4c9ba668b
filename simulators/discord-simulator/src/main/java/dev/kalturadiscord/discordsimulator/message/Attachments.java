package dev.kalturadiscord.discordsimulator.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.discordsimulator.rest.SentFile;
import dev.kalturadiscord.discordsimulator.wire.FormCheck;
import dev.kalturadiscord.discordsimulator.wire.Json;
import dev.kalturadiscord.discordsimulator.wire.Snowflakes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The files of messages: in their documents, in their embeds, and where browsers get them. */
public final class Attachments {
  private static final String PATH = "/attachments/";
  private static final String REFERENCE = "attachment://";
  private static final String OTHER = "application/octet-stream";
  // Clients send no kind of their own; Discord goes by the name, too.
  private static final Map<String, String> KINDS =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp");

  private final Snowflakes snowflakes;
  private final Supplier<String> baseUrl;
  private final Map<String, ByteBuffer> contents = new ConcurrentHashMap<>();

  /**
   * @param baseUrl of this simulator, known once it listens
   */
  public Attachments(Snowflakes snowflakes, Supplier<String> baseUrl) {
    this.snowflakes = snowflakes;
    this.baseUrl = baseUrl;
  }

  /** Serves the files as Discord's CDN does. */
  public void register(RoutesConfig routes) {
    routes.get(PATH + "{channel_id}/{attachment_id}/{name}", this::serve);
  }

  /** Forgets all contents. */
  public void clear() {
    contents.clear();
  }

  /**
   * Writes the attachments of a message, and puts their addresses into its embeds.
   *
   * @param body what was sent: its {@code attachments} describe the files by number, and name those
   *     to keep by id
   * @throws dev.kalturadiscord.discordsimulator.wire.ApiError code 50035 when an embed refers to a
   *     file that is not there
   */
  void write(ObjectNode document, JsonNode body, List<SentFile> files) {
    ArrayNode attachments = Json.array();
    List<String> kept = body.path("attachments").findValuesAsText("id");
    for (JsonNode present : document.path("attachments")) {
      if (!body.has("attachments") || kept.contains(present.path("id").asText())) {
        attachments.add(present);
      }
    }
    for (SentFile file : files) {
      attachments.add(keep(document.path("channel_id").asText(), file, body.path("attachments")));
    }
    document.set("attachments", attachments);
    resolve(document.path("embeds"), attachments);
  }

  private ObjectNode keep(String channelId, SentFile file, JsonNode descriptions) {
    String id = snowflakes.next();
    String url = baseUrl.get() + PATH + channelId + "/" + id + "/" + encoded(file.name());
    contents.put(id, file.content());
    ObjectNode attachment =
        Json.object()
            .put("id", id)
            .put("filename", file.name())
            .put("size", file.content().remaining())
            .put("url", url)
            .put("proxy_url", url)
            .put("content_type", kind(file.name()));
    for (JsonNode sent : descriptions) {
      if (file.field().equals("files[" + sent.path("id").asText() + "]")
          && sent.hasNonNull("description")) {
        attachment.set("description", sent.path("description"));
      }
    }
    return attachment;
  }

  private static void resolve(JsonNode embeds, ArrayNode attachments) {
    FormCheck form = new FormCheck();
    for (int i = 0; i < embeds.size(); i++) {
      for (String place : List.of("image", "thumbnail")) {
        if (embeds.get(i).path(place) instanceof ObjectNode picture) {
          resolve("embeds." + i + "." + place + ".url", picture, attachments, form);
        }
      }
    }
    form.orThrow();
  }

  private static void resolve(
      String at, ObjectNode picture, ArrayNode attachments, FormCheck form) {
    String url = picture.path("url").asText();
    if (!url.startsWith(REFERENCE)) {
      return;
    }
    String name = url.substring(REFERENCE.length());
    for (JsonNode attachment : attachments) {
      if (attachment.path("filename").asText().equals(name)) {
        picture.set("url", attachment.path("url"));
        picture.set("proxy_url", attachment.path("proxy_url"));
        return;
      }
    }
    form.problem(
        at, "ATTACHMENT_NOT_FOUND", "Referenced attachment \"" + name + "\" was not found.");
  }

  private void serve(Context context) {
    ByteBuffer content = contents.get(context.pathParam("attachment_id"));
    if (content == null) {
      context.status(404);
      return;
    }
    byte[] bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    String kind = kind(context.pathParam("name"));
    context
        .contentType(kind)
        .header("X-Content-Type-Options", "nosniff")
        // What is no picture could be a page with scripts.
        .header("Content-Disposition", kind.equals(OTHER) ? "attachment" : "inline")
        .result(bytes);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String kind(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return KINDS.getOrDefault(ending, OTHER);
  }
}
