package dev.kalturadiscord.server.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.address.ClientAddress;
import dev.kalturadiscord.server.platform.address.IpAddress;
import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The edge alone, on a small server that answers everything with the caller's address. */
final class EdgeTest {

  private final CompletableFuture<Optional<IpAddress>> callerAfterwards = new CompletableFuture<>();

  @Test
  void theCallersAddressIsKnownWhileARequestIsHandled() throws Exception {
    assertThat(get(Map.of(), "X-Forwarded-For", "192.0.2.1").body()).isEqualTo("127.0.0.1");
    assertThat(
            get(Map.of("http.trusted-proxies", "127.0.0.1"), "X-Forwarded-For", "192.0.2.1").body())
        .isEqualTo("192.0.2.1");
  }

  @Test
  void afterARequestTheCallerIsForgotten() throws Exception {
    get(Map.of(), "X-Any", "1");

    assertThat(callerAfterwards.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void withoutAllowedOriginsNoPageOfAnotherOriginMayReadAnything() throws Exception {
    HttpResponse<String> answer = get(Map.of(), "Origin", "https://app.example");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void behindHttpsBrowsersAreToldToStayThere() throws Exception {
    assertThat(
            get(Map.of("public.base-url", "https://meet.example"), "X-Any", "1")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000");
  }

  private HttpResponse<String> get(Map<String, String> settings, String header, String value)
      throws IOException, InterruptedException {
    Map<String, String> values = new HashMap<>(Map.of("public.base-url", "http://localhost"));
    values.putAll(settings);
    SettingsReader reader = new SettingsReader(GivenSettings.config(values));
    Edge edge = new Edge(EdgeSettings.read(reader));
    reader.check();
    HttpRouting.Builder routing =
        HttpRouting.builder()
            .addFilter(
                (chain, request, response) -> {
                  chain.proceed();
                  callerAfterwards.complete(ClientAddress.ofRequest());
                })
            .any((request, response) -> response.send(String.valueOf(ClientAddress.current())));
    edge.addTo(routing);
    WebServer server =
        WebServer.builder()
            // Its metrics would be those of the JVM, and end with it.
            .featuresDiscoverServices(false)
            .host("127.0.0.1")
            .port(0)
            .routing(routing)
            .build();
    server.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + server.port() + "/api/v1/meetings"))
              .header(header, value)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } finally {
      server.stop();
    }
  }
}
