package dev.kalturadiscord.server.platform.edge;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.microprofile.server.ServerCdiExtension;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/** Leads whoever opens the bare address of the server to the page on which the API can be tried. */
@Singleton
final class FrontDoor {

  private static final String DOCS = "/docs/";

  void register(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_AFTER + 99)
          @Initialized(ApplicationScoped.class) Object start,
      BeanManager beans) {
    beans
        .getExtension(ServerCdiExtension.class)
        .serverRoutingBuilder()
        .get(
            "/",
            (request, response) ->
                response.status(Status.FOUND_302).header(HeaderNames.LOCATION, DOCS).send());
  }
}
