package dev.kalturadiscord.client;

import dev.kalturadiscord.client.generated.ApiClient;
import dev.kalturadiscord.client.generated.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The operation whose answer is bytes. The generated one would write them to a file, which programs
 * cannot do everywhere and nobody would delete.
 */
final class Pictures {

  private static final int GREATEST = 8 * 1024 * 1024;

  private final ApiClient client;

  Pictures(ApiClient client) {
    this.client = client;
  }

  /** A picture of a video; fails as generated operations do. */
  byte[] thumbnail(String videoId, int width, int height) throws ApiException {
    URI address =
        URI.create(
            "%s/videos/%s/thumbnail?width=%d&height=%d"
                .formatted(client.getBaseUri(), ApiClient.urlEncode(videoId), width, height));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept", "image/jpeg, image/png, application/problem+json");
    if (client.getReadTimeout() != null) {
      request.timeout(client.getReadTimeout());
    }
    Consumer<HttpRequest.Builder> interceptor = client.getRequestInterceptor();
    if (interceptor != null) {
      interceptor.accept(request);
    }
    try {
      return bytes(
          client.getHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new ApiException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(e);
    }
  }

  private static byte[] bytes(HttpResponse<InputStream> response) throws IOException, ApiException {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(GREATEST + 1);
      if (response.statusCode() / 100 != 2) {
        throw new ApiException(
            response.statusCode(),
            "getVideoThumbnail failed",
            response.headers(),
            new String(bytes, StandardCharsets.UTF_8));
      }
      if (bytes.length > GREATEST) {
        throw new IOException("The picture has more than " + GREATEST + " bytes");
      }
      return bytes;
    }
  }
}
