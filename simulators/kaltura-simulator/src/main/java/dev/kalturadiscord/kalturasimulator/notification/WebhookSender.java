package dev.kalturadiscord.kalturasimulator.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Sends one notification. Whatever goes wrong becomes part of the attempt. */
final class WebhookSender {
  private static final int DEFAULT_TIMEOUT_SECONDS = 30;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Clock clock;

  WebhookSender(Clock clock) {
    this.clock = clock;
  }

  Delivery.Attempt send(WebhookRequest webhook) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(webhook.url()))
              .timeout(
                  Duration.ofSeconds(
                      Objects.requireNonNullElse(
                          webhook.timeoutSeconds(), DEFAULT_TIMEOUT_SECONDS)))
              .method(webhook.method(), HttpRequest.BodyPublishers.ofString(webhook.body()));
      webhook.headers().forEach(request::setHeader);
      int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      return new Delivery.Attempt(clock.instant().getEpochSecond(), status, "");
    } catch (IOException | IllegalArgumentException failed) {
      return new Delivery.Attempt(clock.instant().getEpochSecond(), 0, failed.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Delivery.Attempt(clock.instant().getEpochSecond(), 0, "stopped");
    }
  }
}
