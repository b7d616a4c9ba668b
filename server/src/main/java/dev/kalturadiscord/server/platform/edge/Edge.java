package dev.kalturadiscord.server.platform.edge;

import dev.kalturadiscord.server.platform.address.ClientAddress;
import dev.kalturadiscord.server.platform.address.IpAddress;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;

/** What every request passes first, whichever path it is for. */
@Singleton
final class Edge {

  private static final Pattern OF_THE_FRAMEWORK =
      Pattern.compile("/(?:health|metrics|openapi|docs)(?:/|$)");

  private final EdgeSettings settings;
  private final SecurityHeaders securityHeaders;

  @Inject
  Edge(EdgeSettings settings) {
    this.settings = settings;
    this.securityHeaders = new SecurityHeaders(settings.isHttps());
  }

  /** Registers before the applications, so that CORS is in front of them. */
  void register(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_AFTER + 99)
          @Initialized(ApplicationScoped.class) Object start,
      BeanManager beans) {
    addTo(beans.getExtension(ServerCdiExtension.class).serverRoutingBuilder());
  }

  void addTo(HttpRouting.Builder routing) {
    routing.addFilter(this::pass);
    if (!settings.origins().exact().isEmpty()) {
      new CrossOrigin(settings.origins(), settings.publicUrl()).addTo(routing);
    }
  }

  private void pass(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    try {
      if (request.remotePeer().address() instanceof InetSocketAddress peer
          && peer.getAddress() != null) {
        ClientAddress.begin(
            settings
                .proxies()
                .callerBehind(
                    new IpAddress(peer.getAddress()),
                    request.headers().all(HeaderNames.X_FORWARDED_FOR, List::of)));
      }
      securityHeaders.set(request.path().path(), response);
      if (request.headers().contains(HeaderNames.EXPECT)) {
        // Its body may be on the way although nobody wanted it; the next request must not begin
        // with it.
        response.header(HeaderValues.CONNECTION_CLOSE);
      }
      refuseUnreadable(request);
      chain.proceed();
    } finally {
      ClientAddress.end();
      letOthersRun();
    }
  }

  /**
   * Virtual threads have no time slices. By the time this one is done, a quick client may have sent
   * its next request, which would be read without waiting, and so on: a few clients could keep the
   * processors to themselves for seconds.
   */
  @SuppressWarnings("ThreadPriorityCheck") // This is not to make anything correct.
  private static void letOthersRun() {
    Thread.yield();
  }

  /** The framework fails at some of these where it answers itself. */
  private static void refuseUnreadable(RoutingRequest request) {
    if (OF_THE_FRAMEWORK.matcher(request.path().path()).lookingAt()) {
      try {
        var unused = request.headers().acceptedTypes();
      } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
        throw new HttpException("Accept cannot be read", Status.BAD_REQUEST_400, unreadable, true);
      }
    }
  }
}
