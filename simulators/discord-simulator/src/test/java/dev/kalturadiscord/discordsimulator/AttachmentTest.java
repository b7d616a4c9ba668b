package dev.kalturadiscord.discordsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.discordsimulator.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Messages with files, told by plain HTTP as clients send them. */
class AttachmentTest extends InteractionSteps {
  private static final String PICTURE = "not really \u0000 a picture";
  private static final String EMBED =
      """
      {"content":"look","embeds":[{"title":"t","image":{"url":"attachment://%s"}}],
       "attachments":[{"id":"0","description":"A hill"}]}
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aPictureOfAnEmbedIsServedWhereTheMessageSays() throws Exception {
    JsonNode message = edited(deferred(), EMBED.formatted("hill.png"), "hill.png");

    JsonNode attachment = message.path("attachments").path(0);
    String url = message.path("embeds").path(0).path("image").path("url").asText();
    assertThat(attachment.path("url").asText())
        .isEqualTo(url)
        .startsWith(simulator.url() + "/attachments/" + ControlClient.GENERAL + "/")
        .endsWith("/hill.png");
    assertThat(attachment.path("description").asText()).isEqualTo("A hill");
    assertThat(attachment.path("content_type").asText()).isEqualTo("image/png");
    HttpResponse<String> picture = get(url);
    assertThat(picture.body()).isEqualTo(PICTURE);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
  }

  @Test
  void aFileThatIsNoPictureIsNeverAPageOfOurs() throws Exception {
    JsonNode message = edited(deferred(), "{\"content\":\"look\"}", "page.html");

    HttpResponse<String> page = get(message.path("attachments").path(0).path("url").asText());
    assertThat(page.headers().firstValue("Content-Disposition")).contains("attachment");
    assertThat(page.headers().firstValue("Content-Type")).contains("application/octet-stream");
  }

  @Test
  void anEmbedCannotReferToAFileThatIsNotThere() throws Exception {
    JsonNode refused = edited(deferred(), EMBED.formatted("other.png"), "hill.png");

    assertThat(refused.path("code").asInt()).isEqualTo(50035);
    assertThat(Json.write(refused)).contains("ATTACHMENT_NOT_FOUND");
  }

  @Test
  void anEditKeepsWhatItNamesAndDropsTheRest() throws Exception {
    Told told = deferred();
    JsonNode first = edited(told, "{\"content\":\"one\"}", "hill.png");
    String id = first.path("attachments").path(0).path("id").asText();
    String keep = "{\"attachments\":[{\"id\":\"%s\"},{\"id\":\"0\"}]}".formatted(id);
    JsonNode both = edited(told, keep, "lake.png");
    JsonNode none = webhook("PATCH", told, "/messages/@original", "{\"attachments\":[]}").body();

    assertThat(both.path("attachments")).hasSize(2);
    assertThat(none.path("attachments")).isEmpty();
  }

  @Test
  void aResetForgetsTheFiles() throws Exception {
    JsonNode message = edited(deferred(), "{\"content\":\"look\"}", "hill.png");
    control.post("/__sim/reset", "{}");

    assertThat(get(message.path("attachments").path(0).path("url").asText()).statusCode())
        .isEqualTo(404);
  }

  private static Told deferred() {
    Told told = command(ControlClient.MIA);
    callback(told, "{\"type\":5,\"data\":{\"flags\":64}}");
    return told;
  }

  private JsonNode edited(Told told, String payload, String fileName)
      throws IOException, InterruptedException {
    String body =
        """
        --frontier\r
        Content-Disposition: form-data; name="payload_json"\r
        Content-Type: application/json\r
        \r
        %s\r
        --frontier\r
        Content-Disposition: form-data; name="files[0]"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        %s\r
        --frontier--\r
        """
            .formatted(payload, fileName, PICTURE);
    String path = "/webhooks/" + ControlClient.APPLICATION + "/" + told.token();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(simulator.url() + "/api/v10" + path + "/messages/@original"))
            .header("Content-Type", "multipart/form-data; boundary=frontier")
            .header("Authorization", "Bot " + ControlClient.BOT_TOKEN)
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
            .build();
    return Json.read(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }
}
