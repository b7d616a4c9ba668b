package dev.kalturadiscord.server.video;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A guild whose members find and watch videos over HTTP. */
final class VideoSteps {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  final Guild guild;
  private final Api api;
  private final KalturaControl kaltura;

  VideoSteps(Api api, KalturaControl kaltura) {
    this.api = api;
    this.kaltura = kaltura;
    this.guild = new Guild(api);
  }

  /** A word that no other video has. */
  static String word() {
    return "w" + UUID.randomUUID().toString().replace("-", "");
  }

  static ObjectNode fields() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode video(String name) {
    return fields().put("name", name).put("tags", "discord");
  }

  /** Puts an offered video in; gives its id. */
  String add(String name) {
    return kaltura.addVideo(video(name));
  }

  Api.Answer search(String query) {
    return search(guild.ada(), "query=" + encoded(query));
  }

  Api.Answer search(String token, String parameters) {
    return api.call("GET", "/api/v1/videos?" + parameters).token(token).send();
  }

  Api.Answer get(String token, String id) {
    return api.call("GET", "/api/v1/videos/" + id).token(token).send();
  }

  Api.Answer get(String id) {
    return get(guild.ada(), id);
  }

  Api.Answer thumbnail(String token, String id) {
    return api.call("GET", "/api/v1/videos/" + id + "/thumbnail").token(token).send();
  }

  Api.Answer watch(String token, String id) {
    return api.call("POST", "/api/v1/videos/" + id + "/watch").token(token).send();
  }

  /** The path of a new watch link. */
  String watchPath(String token, String id) {
    Api.Answer link = watch(token, id);
    assertThat(link.status()).as(link.response().body()).isEqualTo(200);
    return URI.create(link.text("url")).getPath();
  }

  Api.Answer open(String path) {
    return api.call("GET", path).send();
  }

  static List<String> ids(Api.Answer page) {
    assertThat(page.status()).as(page.response().body()).isEqualTo(200);
    return page.json().path("items").valueStream().map(item -> item.path("id").asText()).toList();
  }

  static List<String> titles(Api.Answer page) {
    return page.json()
        .path("items")
        .valueStream()
        .map((JsonNode item) -> item.path("title").asText())
        .toList();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
