package dev.kalturadiscord.server.platform.deprecation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.platform.deprecation.stubs.ThingsApi;
import dev.kalturadiscord.server.platform.http.FailureMapper;
import io.helidon.config.Config;
import io.helidon.jersey.webserver.JaxRsService;
import io.helidon.webserver.WebServer;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Over HTTP, on a small server for a contract of this test's own ({@code
 * src/test/openapi/deprecated.yaml}): its interface comes from the template of the product.
 */
final class DeprecationHeadersTest {

  private static final String SINCE = "@" + Instant.parse("2027-01-31T00:00:00Z").getEpochSecond();

  private static final WebServer SERVER =
      WebServer.builder()
          // Its metrics would be those of the JVM, and end with it.
          .featuresDiscoverServices(false)
          .host("127.0.0.1")
          .port(0)
          .routing(
              routing ->
                  routing.register(
                      "/api/v1",
                      JaxRsService.create(
                          Config.empty(),
                          new ResourceConfig()
                              .register(new DeprecationHeaders())
                              .register(new FailureMapper())
                              .register(new Things()))))
          .build();

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void aSuccessSaysSinceWhenUntilWhenAndWhatTakesItsPlace() throws Exception {
    HttpResponse<String> answer = send("GET", "/api/v1/old/a%20b");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Deprecation")).contains(SINCE);
    assertThat(answer.headers().firstValue("Sunset")).contains("Sun, 01 Aug 2027 00:00:00 GMT");
    assertThat(answer.headers().allValues("Link"))
        .containsExactlyInAnyOrder(
            "</api/v1/things/a%20b>; rel=\"successor-version\"",
            "</docs/>; rel=\"deprecation\"; type=\"text/html\"");
  }

  @Test
  void soDoesAProblem() throws Exception {
    HttpResponse<String> answer = send("GET", "/api/v1/old/missing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Deprecation")).contains(SINCE);
    assertThat(answer.headers().firstValue("Sunset")).isPresent();
    assertThat(answer.headers().allValues("Link")).hasSize(2);
  }

  @Test
  void withoutSunsetAndSuccessorOnlyTheRestIsSaid() throws Exception {
    HttpResponse<String> answer = send("DELETE", "/api/v1/old/1");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Deprecation")).contains(SINCE);
    assertThat(answer.headers().firstValue("Sunset")).isEmpty();
    assertThat(answer.headers().allValues("Link")).hasSize(1);
  }

  @Test
  void allOtherAnswersSayNothing() throws Exception {
    for (String path : new String[] {"/api/v1/things/1", "/api/v1/things/missing"}) {
      assertThat(send("GET", path).headers().map())
          .doesNotContainKeys("deprecation", "sunset", "link");
    }
  }

  private static HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /** Its methods are found by their interface. */
  @SuppressWarnings("deprecation") // that is what it is for
  private static final class Things implements ThingsApi {

    @Override
    public Response getOld(String thingId) {
      return getThing(thingId);
    }

    @Override
    public Response deleteOld(String thingId) {
      return Response.noContent().build();
    }

    @Override
    public Response getThing(String thingId) {
      if (thingId.equals("missing")) {
        throw new NotFoundException();
      }
      return Response.ok("it").build();
    }
  }
}
