package dev.kalturadiscord.server.signing;

import io.helidon.common.Weighted;
import io.helidon.common.context.Context;
import io.helidon.microprofile.security.SecurityCdiExtension;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.security.EndpointConfig;
import io.helidon.security.Security;
import io.helidon.security.SecurityContext;
import io.helidon.security.SecurityEnvironment;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.interceptor.Interceptor;

/**
 * Gives each request an empty security context before Helidon's web server would give it one with a
 * description of the request in it: all headers, and addresses that it has to ask the system for.
 * Nobody reads that, for the part of Helidon that checks tokens describes the request anew.
 */
@ApplicationScoped
class RequestSecurity {

  /** Before the web server's own (800), after what makes the context of the request (1100). */
  private static final double WEIGHT = 1_000;

  void register(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_AFTER + 98)
          @Initialized(ApplicationScoped.class) Object start,
      BeanManager beans) {
    beans
        .getExtension(SecurityCdiExtension.class)
        .security()
        .map(Empty::new)
        .ifPresent(beans.getExtension(ServerCdiExtension.class).serverRoutingBuilder()::addFeature);
  }

  private record Empty(Security security, SecurityEnvironment nothing, EndpointConfig nowhere)
      implements HttpFeature, Weighted {

    Empty(Security security) {
      this(
          security,
          SecurityEnvironment.builder(security.serverTime()).build(),
          EndpointConfig.builder().build());
    }

    @Override
    public void setup(HttpRouting.Builder routing) {
      routing.addFilter(this::filter);
    }

    private void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
      Context context = request.context();
      SecurityContext empty =
          security
              .contextBuilder(String.valueOf(request.id()))
              .env(nothing)
              .endpointConfig(nowhere)
              .build();
      context.register(empty);
      chain.proceed();
    }

    @Override
    public double weight() {
      return WEIGHT;
    }
  }
}
