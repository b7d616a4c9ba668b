package dev.kalturadiscord.server.audit;

import io.helidon.common.context.Contexts;
import io.helidon.webserver.http.ServerRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Where the request comes from that a thread works on. */
@Singleton
class RequestOrigin {

  /** The address at the other end of the connection; null outside of a request. */
  @Nullable String address() {
    return Contexts.context()
        .flatMap(context -> context.get(ServerRequest.class))
        .map(request -> request.remotePeer().host())
        .orElse(null);
  }
}
